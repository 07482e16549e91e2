package org.linli.workforce.move;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was seen between two agencies.
 *
 * @param moves at least one, in the order of their arrival
 */
record Seen(UUID from, UUID to, PatternKind kind, List<Move> moves) {

    /** Whoever went there twice is one. */
    int people() {
        return (int) moves.stream().map(Move::workerId).distinct().count();
    }

    LocalDate first() {
        return moves.getFirst().arrivedOn().orElseThrow();
    }

    LocalDate last() {
        return moves.getLast().arrivedOn().orElseThrow();
    }
}
