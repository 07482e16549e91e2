package org.linli.console.river;

import java.util.List;
import org.linli.console.fact.Fact;
import org.linli.console.fact.Facts;

/** How far one stream has looked. What was looked at and not asked for is not looked at again. */
final class River {

    private final Facts facts;
    private final Facts.Filter filter;
    private long seen;

    River(Facts facts, Facts.Filter filter, long seen) {
        this.facts = facts;
        this.filter = filter;
        this.seen = seen;
    }

    /** What was heard since, the oldest first. */
    synchronized List<Fact> heard(int limit) {
        var last = facts.last();
        var found = last > seen ? facts.between(seen, last, filter, limit) : List.<Fact>of();
        seen = found.size() == limit ? found.getLast().seen() : Math.max(seen, last);
        return found;
    }

    long seen() {
        return seen;
    }
}
