package org.linli.workforce.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An agency as the registry's events describe it. */
@Entity
class KnownAgency {

    @Id
    private UUID agencyId;
    private String name;
    private boolean registered;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Bar> bars = List.of();
    /** Decisions that are over, also before they were heard of. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> lifted = List.of();
    private long sequence;

    @SuppressWarnings("NullAway")
    protected KnownAgency() {
    }

    KnownAgency(UUID agencyId) {
        this.agencyId = agencyId;
        this.name = "";
    }

    /** False for an event older than what is known. */
    boolean isNews(long eventSequence) {
        if (eventSequence <= sequence) {
            return false;
        }
        sequence = eventSequence;
        return true;
    }

    void registered(String asName) {
        name = asName;
        registered = true;
    }

    void resumed() {
        registered = true;
    }

    void closed() {
        registered = false;
    }

    /** Nothing for a decision that is known to be over. */
    void disqualified(Bar bar) {
        if (!lifted.contains(bar.decisionId())) {
            bars = Stream.concat(others(bar.decisionId()), Stream.of(bar)).toList();
        }
    }

    /** That one decision is over; others stand. */
    void restored(UUID decisionId) {
        bars = others(decisionId).toList();
        lifted = Stream.concat(lifted.stream(), Stream.of(decisionId)).distinct().toList();
    }

    private Stream<Bar> others(UUID decisionId) {
        return bars.stream().filter(bar -> !bar.decisionId().equals(decisionId));
    }

    boolean isDisqualified(LocalDate day) {
        return bars.stream().anyMatch(bar -> bar.stands(day));
    }

    boolean isRegistered() {
        return registered;
    }
}
