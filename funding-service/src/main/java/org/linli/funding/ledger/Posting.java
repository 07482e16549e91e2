package org.linli.funding.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.money.Money;

/**
 * A balanced set of entries with its cause.
 *
 * @param effectiveOn the value date; the month that is booked into is the present one
 */
public record Posting(Cause cause, LocalDate effectiveOn, List<Entry> entries) {

    public Posting {
        entries = List.copyOf(entries);
        var difference = entries.stream()
                .mapToLong(entry -> entry.side() == Side.DEBIT ? entry.amount().fen() : -entry.amount().fen()).sum();
        if (entries.size() < 2 || difference != 0) {
            throw new IllegalArgumentException("a posting balances: difference " + Money.fen(difference));
        }
    }

    /** The common case: one amount from the credited to the debited account. */
    public static Posting of(Cause cause, LocalDate effectiveOn, Account debit, Account credit, Money amount) {
        return new Posting(cause, effectiveOn,
                List.of(new Entry(debit, Side.DEBIT, amount), new Entry(credit, Side.CREDIT, amount)));
    }

    public Posting with(Account debit, Account credit, Money amount) {
        return new Posting(cause, effectiveOn,
                Stream.concat(entries.stream(),
                        Stream.of(new Entry(debit, Side.DEBIT, amount), new Entry(credit, Side.CREDIT, amount)))
                        .toList());
    }
}
