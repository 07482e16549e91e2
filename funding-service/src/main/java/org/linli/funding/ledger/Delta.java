package org.linli.funding.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one transaction does to the four counters of one account. */
record Delta(Account account, long debitsPosted, long creditsPosted, long debitsPending, long creditsPending) {

    static Delta posted(Entry entry) {
        var fen = entry.amount().fen();
        return entry.side() == Side.DEBIT ? new Delta(entry.account(), fen, 0, 0, 0)
                : new Delta(entry.account(), 0, fen, 0, 0);
    }

    /** @param sign 1 to reserve, -1 to free */
    static Delta pending(Entry entry, int sign) {
        var fen = sign * entry.amount().fen();
        return entry.side() == Side.DEBIT ? new Delta(entry.account(), 0, 0, fen, 0)
                : new Delta(entry.account(), 0, 0, 0, fen);
    }

    private Delta plus(Delta other) {
        return new Delta(account, debitsPosted + other.debitsPosted, creditsPosted + other.creditsPosted,
                debitsPending + other.debitsPending, creditsPending + other.creditsPending);
    }

    /** One per account. */
    static List<Delta> sum(Collection<Delta> deltas) {
        Map<String, Delta> byCode = new TreeMap<>(Comparator.naturalOrder());
        deltas.forEach(delta -> byCode.merge(delta.account().code(), delta, Delta::plus));
        return List.copyOf(byCode.values());
    }
}
