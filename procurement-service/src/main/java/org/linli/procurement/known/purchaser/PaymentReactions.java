package org.linli.procurement.known.purchaser;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.platform.Ids;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;

/** Lowers a purchaser's punctuality with each late payable, blocks it at the limit, and lets it go when it has paid. */
@ApplicationScoped
class PaymentReactions implements Reactions {

    private final Purchasers purchasers;
    private final Arrears arrears;
    private final PunctualityScores scores;
    private final Rules rules;
    private final Journal journal;

    PaymentReactions(Purchasers purchasers, Arrears arrears, PunctualityScores scores, Rules rules, Journal journal) {
        this.purchasers = purchasers;
        this.arrears = arrears;
        this.scores = scores;
        this.rules = rules;
        this.journal = journal;
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.overdue.v1", inOrder = "arrears")
    void overdue(PayableOverdue fact, Envelope envelope) {
        reckon(fact.payableId(), fact.purchaserId(), envelope, arrear -> arrear.overdue(fact.days()));
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.cleared.v1", inOrder = "arrears")
    void cleared(PayableCleared fact, Envelope envelope) {
        reckon(fact.payableId(), fact.purchaserId(), envelope, arrear -> arrear.cleared(fact.daysLate()));
    }

    /** Also of a payment that had settled: what was cleared is owed again. One that never settled changes nothing. */
    @On(topic = "linli.payables", type = "linli.funding.payment.returned.v1", inOrder = "arrears")
    void returned(PaymentReturned fact, Envelope envelope) {
        if (arrears.findByIdOptional(fact.payableId()).filter(Arrear::isCleared).isPresent()) {
            reckon(fact.payableId(), fact.purchaserId(), envelope, Arrear::reopened);
        }
    }

    private void reckon(UUID payableId, String purchaserId, Envelope envelope, Consumer<Arrear> change) {
        var purchaser = purchasers.lockedOrNew(purchaserId);
        change.accept(arrears.getOrNew(payableId, purchaserId));
        arrears.flush();
        var before = purchaser.punctuality();
        journal.append(purchaser.reckon(arrears.of(purchaserId), rules.get("HP1", envelope.businessDate())));
        if (!before.equals(purchaser.punctuality())) {
            scores.persist(
                    new PunctualityScore(Ids.next(), purchaserId, purchaser.punctuality(), envelope.businessDate()));
        }
    }
}
