package org.linli.evaluation.schedule;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.evaluation.delay.LostTime;
import org.linli.platform.time.Deadline;

/**
 * The day an evaluation is due. Late money moves it, counted from the plan so that no fact counts twice; being late is
 * said once per threshold of days, and from the start again when the day moves.
 *
 * @param overdueSaid the last threshold said, in days; 0 for none
 */
@Embeddable
public record DueDay(LocalDate plannedOn, LocalDate dueOn, int daysMoved,
        @JdbcTypeCode(SqlTypes.JSON) List<UUID> latePayables, int overdueSaid) {

    public DueDay {
        if (dueOn.isBefore(plannedOn)) {
            throw new IllegalArgumentException("due before planned");
        }
    }

    static DueDay on(LocalDate day) {
        return new DueDay(day, day, 0, List.of(), 0);
    }

    /** @return empty when no more was lost than is known */
    Optional<DueDay> movedBy(LostTime lost) {
        return lost.days() <= daysMoved ? Optional.empty() : Optional.of(
                new DueDay(plannedOn, plannedOn.plusDays(lost.days()), lost.days(), List.copyOf(lost.payables()), 0));
    }

    /** Those of the rising thresholds that are reached and not said. */
    public List<Integer> reached(LocalDate today, List<Integer> thresholds) {
        var late = ChronoUnit.DAYS.between(dueOn, today);
        return thresholds.stream().filter(threshold -> threshold > overdueSaid && threshold <= late).toList();
    }

    DueDay said(int threshold) {
        return new DueDay(plannedOn, dueOn, daysMoved, latePayables, threshold);
    }

    /** When the next of the rising thresholds is reached; empty after the last. */
    public Optional<Instant> nextCheck(List<Integer> thresholds) {
        return thresholds.stream().filter(threshold -> threshold > overdueSaid).findFirst()
                .map(threshold -> startOf(dueOn.plusDays(threshold)));
    }

    /** The first instant at which it is late. */
    Instant passesAt() {
        return startOf(dueOn.plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Deadline.ZONE).toInstant();
    }
}
