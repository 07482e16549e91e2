package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.money.Money;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.contracting.performance.Advance;
import org.linli.procurement.tendering.tender.Tenders;
import org.linli.procurement.tendering.tenderdocument.EarlierContracts;

/** What other rooms may know of a contract; one that was never signed is nobody's yet. */
@ApplicationScoped
public class ContractSides implements Owners, EarlierContracts {

    private final Contracts contracts;
    private final Tenders tenders;

    ContractSides(Contracts contracts, Tenders tenders) {
        this.contracts = contracts;
        this.tenders = tenders;
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

    /** What a follow-on purchase adds to. */
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

    @Override
    public Owner ownerOf(UUID contractId) {
        return Owner.agency(of(contractId).agencyId());
    }
}
