package org.linli.registry.warning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How an agency stands before a crisis: the sum of its signals, never a mark against it. */
@Entity
class Warning {

    @Id
    private UUID agencyId;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private WarningLevel level;
    private int score;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Signal> signals;
    /** The last day something was said of a source whose facts come in no order. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, String> heard;
    private Instant changedAt;

    @SuppressWarnings("NullAway")
    protected Warning() {
    }

    Warning(UUID agencyId, Instant at) {
        this.agencyId = agencyId;
        this.level = WarningLevel.GREEN;
        this.signals = List.of();
        this.heard = Map.of();
        this.changedAt = at;
    }

    /** A heavier signal of the same source replaces the lighter one. Empty when nothing changed. */
    Optional<EarlyWarning> raise(Signal signal, int amber, int red, Instant at) {
        var all = new ArrayList<>(signals);
        all.removeIf(present -> present.kind() == signal.kind() && present.sourceId().equals(signal.sourceId())
                && present.weight() <= signal.weight());
        if (all.stream().noneMatch(
                present -> present.kind() == signal.kind() && present.sourceId().equals(signal.sourceId()))) {
            all.add(signal);
        }
        return become(all, amber, red, at);
    }

    Optional<EarlyWarning> clear(Signal.Kind kind, UUID sourceId, int amber, int red, Instant at) {
        return become(signals.stream().filter(signal -> signal.kind() != kind || !signal.sourceId().equals(sourceId))
                .toList(), amber, red, at);
    }

    boolean hears(UUID sourceId, LocalDate on) {
        var last = heard.get(sourceId);
        if (last != null && on.isBefore(LocalDate.parse(last))) {
            return false;
        }
        var all = new HashMap<>(heard);
        all.put(sourceId, on.toString());
        heard = Map.copyOf(all);
        return true;
    }

    /** Whether something was said of that source on that day or later. */
    boolean hasHeardSince(UUID sourceId, LocalDate on) {
        var last = heard.get(sourceId);
        return last != null && !on.isAfter(LocalDate.parse(last));
    }

    private Optional<EarlyWarning> become(List<Signal> next, int amber, int red, Instant at) {
        if (next.equals(signals)) {
            return Optional.empty();
        }
        signals = List.copyOf(next);
        score = worst(next);
        level = score >= red ? WarningLevel.RED : score >= amber ? WarningLevel.AMBER : WarningLevel.GREEN;
        changedAt = at;
        return Optional.of(new EarlyWarning(agencyId, level, score, signals));
    }

    /** The worst of each kind counts once: an instalment's three late parts are one lateness, not three. */
    private static int worst(List<Signal> signals) {
        var sum = 0;
        for (var kind : Signal.Kind.values()) {
            sum += signals.stream().filter(signal -> signal.kind() == kind).mapToInt(Signal::weight).max().orElse(0);
        }
        return sum;
    }

    UUID agencyId() {
        return agencyId;
    }

    WarningLevel level() {
        return level;
    }

    int score() {
        return score;
    }

    List<Signal> signals() {
        return signals;
    }

    Instant changedAt() {
        return changedAt;
    }
}
