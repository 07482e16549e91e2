package org.linli.procurement.contracting.challenge;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/** The terms that run, those already said to be overdue, and when the clock looks next. */
@Embeddable
class Watch {

    @JdbcTypeCode(SqlTypes.JSON)
    private ChallengeClocks clocks;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> overdue = List.of();
    private @Nullable Instant nextCheckAt;

    /** After every step: looks when the first term passes that is owed now, or the suspension. */
    void run(ChallengeClocks next, ChallengeStatus status, Proceedings proceedings) {
        clocks = next;
        var owed = unsaid(status, proceedings).map(Map.Entry::getValue);
        var held = Optional.ofNullable(next.heldUntil()).filter(until -> proceedings.isHolding()).stream();
        nextCheckAt = Stream.concat(owed, held).map(Deadline::passesAt).min(Instant::compareTo).orElse(null);
    }

    /** The terms that passed without their act, each once, in the order they ended. */
    List<Map.Entry<String, Deadline>> missed(Instant now, ChallengeStatus status, Proceedings proceedings) {
        var passed = unsaid(status, proceedings).filter(term -> !now.isBefore(term.getValue().passesAt()))
                .sorted(Comparator.comparing(term -> term.getValue().lastDay())).toList();
        overdue = Stream.concat(overdue.stream(), passed.stream().map(Map.Entry::getKey)).toList();
        return passed;
    }

    private Stream<Map.Entry<String, Deadline>> unsaid(ChallengeStatus status, Proceedings proceedings) {
        return clocks.owed(status, proceedings.complaint().orElse(null)).entrySet().stream()
                .filter(term -> !overdue.contains(term.getKey()));
    }

    ChallengeClocks clocks() {
        return clocks;
    }

    List<String> overdue() {
        return overdue;
    }
}
