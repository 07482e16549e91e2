package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;

/** Plans payables: each gets a number of its year and is said. */
@ApplicationScoped
public class PayablePlanner {

    private final Payables payables;
    private final Journal journal;
    private final Today today;

    PayablePlanner(Payables payables, Journal journal, Today today) {
        this.payables = payables;
        this.journal = journal;
        this.today = today;
    }

    /** @param on the day it was agreed on */
    public Payable plan(PayableTerms terms, Money amount, LocalDate on) {
        var payable = Payable.plan(Ids.next(), payables.nextNumber(on), terms, amount, today.instant());
        payables.persistAndFlush(payable);
        journal.append(payable.planned());
        return payable;
    }

    /** What is kept back of a held part, as a payable of its own. */
    public Payable planRest(Payable held, Money rest, LocalDate on) {
        return plan(held.terms().rest(held.id()), rest, on);
    }

    /** It is paid for the same work: whoever accepted that does not approve this, and what was approved is. */
    public void sameWork(Payable rest, Payable held) {
        rest.progress().stages().sameWorkAs(held.progress().stages());
    }
}
