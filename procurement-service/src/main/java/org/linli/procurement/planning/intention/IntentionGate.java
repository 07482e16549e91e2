package org.linli.procurement.planning.intention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.planning.purchase.Purchase;
import org.linli.procurement.planning.purchase.Purchases;

/** No purchase above the limit begins before everybody could read for long enough that it will. */
@ApplicationScoped
public class IntentionGate {

    private final Intentions intentions;
    private final Purchases purchases;

    IntentionGate(Intentions intentions, Purchases purchases) {
        this.intentions = intentions;
        this.purchases = purchases;
    }

    /**
     * Below the limit of PI1.floor nothing has to be told before; what a unit buys of one service in a year below it
     * counts together, so that nothing stays untold in parts.
     *
     * @throws RuleRefused under PI1 without an intention, before its term, or for more money than it told
     */
    public void requireTold(Purchase purchase, BusinessDay day) {
        requireTold(purchase, intentions.standing(purchase.id()), day);
    }

    /**
     * The purchase begins with that tender.
     *
     * @return what became of its intention, to be journalled
     * @throws RuleRefused as {@link #requireTold(Purchase, BusinessDay)}
     */
    public List<IntentionEvent> begin(Purchase purchase, UUID tenderId, BusinessDay day) {
        var intention = intentions.standingLocked(purchase.id());
        requireTold(purchase, intention, day);
        return intention.map(told -> told.begin(tenderId, day)).stream().toList();
    }

    private void requireTold(Purchase purchase, Optional<Intention> intention, BusinessDay day) {
        var floor = Money.fen(day.rule("PI1.floor").value().movePointRight(2).longValueExact());
        if (purchases.sumBelow(floor, purchase).isLessThan(floor)) {
            return;
        }
        var term = day.rule("PI1");
        intention.orElseThrow(() -> new RuleRefused(IntentionProblem.NOT_PUBLISHED, term, "purchaseId",
                purchase.number(), term.asInt())).requireTold(purchase.amount(), day);
    }

    /**
     * A register begins to buy with its opening: what will be called off from it is told before, as one sum.
     *
     * @return what became of the intention, to be journalled
     * @throws RuleRefused under PI1 without the intention of that register, or before its term
     */
    public IntentionEvent openRegister(@Nullable UUID intentionId, String purchaserId, String serviceType,
            UUID frameworkId, BusinessDay day) {
        var term = day.rule("PI1");
        if (intentionId == null) {
            throw new RuleRefused(IntentionProblem.REGISTER_NOT_PUBLISHED, term, "intentionId", term.asInt());
        }
        var intention = intentions.locked(intentionId);
        if (!intention.isForRegister(purchaserId, serviceType)) {
            throw new RuleRefused(IntentionProblem.OTHER_REGISTER, term, "intentionId", intentionId);
        }
        return intention.openRegister(frameworkId, day);
    }
}
