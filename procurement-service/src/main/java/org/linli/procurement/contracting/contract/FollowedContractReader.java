package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.money.Money;
import org.linli.procurement.tendering.tender.Tenders;
import org.linli.procurement.tendering.tenderdocument.EarlierContracts;

/** Tells a follow-on purchase what it adds to. */
@ApplicationScoped
class FollowedContractReader implements EarlierContracts {

    private final Contracts contracts;
    private final Tenders tenders;

    FollowedContractReader(Contracts contracts, Tenders tenders) {
        this.contracts = contracts;
        this.tenders = tenders;
    }

    @Override
    public Optional<Money> amount(UUID contractId, UUID agencyId, String purchaserId) {
        return contracts.findByIdOptional(contractId)
                .filter(contract -> contract.agencyId().equals(agencyId) && contract.purchaserId().equals(purchaserId))
                .filter(contract -> contract.status() == ContractStatus.ACTIVE
                        || contract.status() == ContractStatus.COMPLETED)
                .filter(contract -> tenders.get(contract.tenderId()).content().admits().followsContract() == null)
                .map(contract -> contract.agreement().original());
    }

    @Override
    public void hold(UUID contractId) {
        contracts.findByIdOptional(contractId, LockModeType.PESSIMISTIC_WRITE);
    }
}
