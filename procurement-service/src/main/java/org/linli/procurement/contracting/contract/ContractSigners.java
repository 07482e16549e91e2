package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;

/** Who may sign a contract: the purchaser, and every member of a consortium for itself. */
@ApplicationScoped
class ContractSigners implements Owners {

    private final Contracts contracts;

    ContractSigners(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public Owner ownerOf(UUID id) {
        var contract = contracts.get(id);
        return contract.owner().and(Owner.agency(contract.terms().contractors().toArray(UUID[]::new)));
    }
}
