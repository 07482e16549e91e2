package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

/** Tells other features whose contract it is; one that was never signed is nobody's yet. */
@ApplicationScoped
public class ContractSides implements Owners {

    private final Contracts contracts;

    ContractSides(Contracts contracts) {
        this.contracts = contracts;
    }

    /** The two sides of a contract. */
    public record Sides(UUID agencyId, String purchaserId) {
    }

    /** @throws NotFound also before the signature */
    public Sides of(UUID contractId) {
        var contract = contracts.get(contractId);
        if (contract.agreement().signedOn().isEmpty()) {
            throw new NotFound("Contract", contractId);
        }
        return new Sides(contract.agencyId(), contract.purchaserId());
    }

    @Override
    public Owner ownerOf(UUID contractId) {
        return Owner.agency(of(contractId).agencyId());
    }
}
