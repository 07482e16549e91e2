package org.linli.funding.payable;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.contract.PaymentProfile;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** Payables for the tests of other features. */
public final class TestPayables {

    private TestPayables() {
    }

    /** And approved. */
    public static Payable triggered(PayableTerms terms, Money amount, LocalDate on) {
        var payable = Payable.plan(UUID.randomUUID(), "Y-1", terms, amount, on.atStartOfDay(Deadline.ZONE).toInstant());
        var rules = RuleBook.shipped();
        payable.trigger(on, PaymentProfile.on(on, null, rules).due(on, rules.get("F01", on), WorkCalendar.published()),
                null, OverdueThresholds.of(rules, on), on.atStartOfDay(Deadline.ZONE).toInstant());
        payable.approve(Actor.of("owner"), rules.get("FP01", on), on.atStartOfDay(Deadline.ZONE).toInstant());
        return payable;
    }

    /** Shown not to be owed. */
    static Contest contest(String yuan) {
        return new Contest(Money.yuan(yuan), Contest.Ground.NOT_WORKED, "hours missing", "A-1", Money.yuan(yuan));
    }

    static PayableEvent disputed(Payable payable, String yuan, Actor by, LocalDate on) {
        return payable.dispute(contest(yuan), Handlers.of(by), on.plusYears(1), on, RuleBook.shipped());
    }
}
