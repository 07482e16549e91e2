package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.money.Money;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.contracting.performance.Advance;

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

    /**
     * The instalment due at the signing.
     *
     * @param retained of it until the end of the contract
     * @param said paid before the signature, as the purchaser said; zero where nothing was
     */
    public record AtSigning(UUID agencyId, String purchaserId, int instalmentNo, Money amount, Money retained,
            Money said) {
    }

    /** Empty before the signature, for a contract that is not ours, and where nothing is due at the signing. */
    public Optional<AtSigning> atSigning(UUID contractId) {
        return contracts.findByIdOptional(contractId).filter(contract -> contract.agreement().signedOn().isPresent())
                .flatMap(contract -> contract.terms().instalments().stream()
                        .filter(instalment -> !instalment.needsAcceptance()).findFirst()
                        .map(due -> new AtSigning(contract.agencyId(), contract.purchaserId(), due.no(), due.amount(),
                                due.retention(),
                                contract.performance().advance().map(Advance::amount).orElse(Money.ZERO))));
    }

    @Override
    public Owner ownerOf(UUID contractId) {
        return Owner.agency(of(contractId).agencyId());
    }
}
