package org.linli.procurement.judging.collusion;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Bids that show one sign together, and what shows it. */
record Suspicion(SignKind kind, List<UUID> bids, String evidence) {

    Suspicion(SignKind kind, Collection<UUID> bids, String evidence) {
        this(kind, bids.stream().sorted().toList(), evidence);
    }
}
