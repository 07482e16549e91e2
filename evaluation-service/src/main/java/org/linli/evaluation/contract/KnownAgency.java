package org.linli.evaluation.contract;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An agency of the registry. Facts that arrive twice or out of order change nothing. */
@Entity
public class KnownAgency {

    @Id
    private UUID id;
    @Version
    private long version;
    private @Nullable String name;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Disqualification> disqualifications = new ArrayList<>();
    /** Decisions that were lifted, also before they arrived. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> lifted = new ArrayList<>();
    @Embedded
    private Lifecycle lifecycle = Lifecycle.OPEN;

    protected KnownAgency() {
    }

    /** Counts also when it arrives after a later decision. */
    void registered(@Nullable String called) {
        name = called;
    }

    /** Nothing for a decision that is known, or was lifted before it arrived. */
    void disqualified(Disqualification decision) {
        if (!isLifted(decision.decisionId())
                && disqualifications.stream().noneMatch(known -> known.decisionId().equals(decision.decisionId()))) {
            disqualifications = new ArrayList<>(disqualifications);
            disqualifications.add(decision);
        }
    }

    /** That one decision is over; others stand. */
    void restored(UUID decisionId) {
        if (!isLifted(decisionId)) {
            lifted = new ArrayList<>(lifted);
            lifted.add(decisionId);
        }
        disqualifications = new ArrayList<>(
                disqualifications.stream().filter(known -> !known.decisionId().equals(decisionId)).toList());
    }

    void suspended(boolean now, long sequence) {
        lifecycle = lifecycle.suspended(now, sequence);
    }

    void closed(LocalDate on) {
        lifecycle = lifecycle.closed(on);
    }

    boolean isDisqualified(LocalDate day) {
        return disqualifications.stream().anyMatch(decision -> decision.stands(day));
    }

    boolean isLifted(UUID decisionId) {
        return lifted.contains(decisionId);
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }
}
