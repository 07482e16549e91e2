package org.linli.procurement.contracting.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.NamedLocks;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.procurement.contracting.contract.ContractSides;
import org.linli.procurement.contracting.contract.ContractSides.AtSigning;
import org.linli.procurement.contracting.settlement.AdvanceMatch.Outcome;

/** Holds what a contract says was paid in advance against what funding paid, and says once how they stand. */
@ApplicationScoped
class SettlementReactions implements Reactions {

    private final SigningPayments payments;
    private final ContractSides contracts;
    private final NamedLocks locks;
    private final Journal journal;

    SettlementReactions(SigningPayments payments, ContractSides contracts, NamedLocks locks, Journal journal) {
        this.payments = payments;
        this.contracts = contracts;
        this.locks = locks;
        this.journal = journal;
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.cleared.v1", inOrder = "paid")
    void cleared(ClearedPayable fact, Envelope envelope) {
        contracts.atSigning(fact.contractId())
                .filter(agreed -> fact.isOfInstalment() && agreed.instalmentNo() == fact.instalmentNo())
                .ifPresent(agreed -> compared(fact.contractId(), agreed,
                        () -> payments.findByIdOptional(fact.payableId()).ifPresentOrElse(known -> known.paid(fact),
                                () -> payments.persist(new SigningPayment(fact)))));
    }

    @On(topic = "linli.payables", type = "linli.funding.payment.returned.v1", inOrder = "paid")
    void returned(ReturnedPayment fact, Envelope envelope) {
        contracts.atSigning(fact.contractId()).ifPresent(agreed -> compared(fact.contractId(), agreed,
                () -> payments.findByIdOptional(fact.payableId()).ifPresent(SigningPayment::giveBack)));
    }

    /** Parts of one instalment may be heard at once: each is held against what the others came to. */
    private void compared(UUID contractId, AtSigning agreed, Runnable change) {
        locks.hold("signing-payments " + contractId);
        var before = AdvanceMatch.of(agreed, payments.of(contractId)).state();
        change.run();
        payments.flush();
        var after = AdvanceMatch.of(agreed, payments.of(contractId));
        if (after.state() != before && after.state() == Outcome.MATCHED) {
            journal.append(new SettlementEvent.AdvanceMatched(contractId, agreed.agencyId(), agreed.purchaserId(),
                    after.instalmentNo(), after.agreed(), after.said(), after.paid()));
        } else if (after.state() != before && after.state() == Outcome.DIFFERS) {
            journal.append(new SettlementEvent.AdvanceDiffers(contractId, agreed.agencyId(), agreed.purchaserId(),
                    after.instalmentNo(), after.agreed(), after.said(), after.paid()));
        }
    }
}
