package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import org.linli.funding.contractmoney.trigger.PayableTrigger;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.Encumbrance;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableClock;
import org.linli.funding.payable.PayableCommand;
import org.linli.funding.payable.PayablePlanner;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;

/**
 * Divides a held performance part: a share of it is paid for the time being, the rest becomes a payable of its own that
 * stays held. The ledger shows both: the rest is taken back from what is owed and owed anew.
 */
@ApplicationScoped
public class PartDivider {

    private final PayablePlanner planner;
    private final PayableTrigger triggers;
    private final PayableClock clock;
    private final Instance<Encumbrance> encumbrances;
    private final Ledger ledger;
    private final Commands commands;
    private final Today today;

    PartDivider(PayablePlanner planner, PayableTrigger triggers, PayableClock clock, Instance<Encumbrance> encumbrances,
            Ledger ledger, Commands commands, Today today) {
        this.planner = planner;
        this.triggers = triggers;
        this.clock = clock;
        this.encumbrances = encumbrances;
        this.ledger = ledger;
        this.commands = commands;
        this.today = today;
    }

    /**
     * @return what is kept back by the share of FH10; less where somebody else has a right to more, and not negative
     */
    public Money rest(Payable held) {
        var open = held.payableNow();
        var share = open.times(today.day().rule("FH10").asFactor());
        var assigned = encumbrances.stream().map(each -> each.on(held.id())).reduce(Money.ZERO, Money::plus);
        return Money.max(Money.ZERO, open.minus(Money.max(share, assigned)));
    }

    /**
     * @param rest more than nothing and less than all that is open
     * @param evaluationId whose hold it is
     * @return the rest, which goes the way of the part it was kept back of
     */
    public Payable divide(Payable held, Money rest, UUID evaluationId) {
        return held.isStarted() ? divideOwed(held, rest, evaluationId) : dividePlanned(held, rest);
    }

    private Payable divideOwed(Payable held, Money rest, UUID evaluationId) {
        var on = today.date();
        var owed = held.part().owedTo(held.agencyId());
        var committed = Account.committed(held.contractId());
        ledger.openAndLockAccounts(List.of(committed, owed),
                List.of(Account.interest(held.agencyId()), Account.lateInterest()));
        commands.giveAll(held, PayableCommand.REDUCE, open -> {
            clock.catchUp(open, today.instant());
            ledger.post(Posting.of(new Cause("PAYABLE", open.id(), "PROVISIONAL " + evaluationId), on, owed, committed,
                    rest));
            return open.reduce(rest, open.terms().changeNo(), today.instant());
        });
        var kept = planner.planRest(held, rest, on);
        triggers.start(kept, on, "F01", null);
        planner.sameWork(kept, held);
        return kept;
    }

    private Payable dividePlanned(Payable held, Money rest) {
        commands.give(held, PayableCommand.REPLAN, planned -> planned.replan(planned.amount().minus(rest),
                planned.terms().instalmentTrigger(), planned.terms().expectedOn(), planned.terms().changeNo()));
        var kept = planner.planRest(held, rest, today.date());
        planner.sameWork(kept, held);
        return kept;
    }
}
