package org.linli.console.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.linli.console.fact.Fact;

/**
 * Facts as a history that people can read: in order, each under what caused it, long silences said once.
 *
 * @param entries in the order of business time
 */
record Timeline(List<Entry> entries) {

    private static final int DEEPEST = 6;

    /**
     * One fact of it.
     *
     * @param depth how many facts of this history led to it, one after the other
     * @param idleDays whole days without an event before it
     */
    record Entry(Fact fact, int depth, long idleDays) {

        boolean hasCauseHere() {
            return depth > 0;
        }
    }

    /** @param facts in the order of business time */
    static Timeline of(List<Fact> facts) {
        var depths = new HashMap<UUID, Integer>();
        var entries = new ArrayList<Entry>();
        for (var fact : facts) {
            var cause = fact.causation() == null ? null : depths.get(fact.causation());
            var depth = cause == null ? 0 : Math.min(cause + 1, DEEPEST);
            depths.put(fact.id(), depth);
            var idle = entries.isEmpty() ? 0 : Duration.between(entries.getLast().fact().at(), fact.at()).toDays();
            entries.add(new Entry(fact, depth, idle));
        }
        return new Timeline(List.copyOf(entries));
    }
}
