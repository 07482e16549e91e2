package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.platform.time.Sweep;

/** Asks again for the money of changes whose budget line had too little. */
@ApplicationScoped
class ShortChanges implements Sweep {

    private final MoneyChanges changes;

    ShortChanges(MoneyChanges changes) {
        this.changes = changes;
    }

    @Override
    public String name() {
        return "short-changes";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = changes.due(now, limit);
        due.forEach(changes::again);
        return due.size();
    }
}
