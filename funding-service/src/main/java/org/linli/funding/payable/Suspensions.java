package org.linli.funding.payable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/** What stops the clock: a lawful pause, and holds. A day on which several of them stand counts once. */
@Embeddable
class Suspensions {

    @Embedded
    private @Nullable Pause pause;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Hold> holds = new ArrayList<>();
    /** Reasons for which it was paused, each once. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> pausedFor = new ArrayList<>();
    /** In pauses that are over. */
    private int pausedDays;
    /** First day of the standstill for holds; null without one. */
    private @Nullable LocalDate heldSince;

    void pause(Pause lawful) {
        pause = lawful;
        pausedFor = new ArrayList<>(pausedFor);
        pausedFor.add(lawful.pauseReason().name());
    }

    boolean wasPausedFor(PauseReason reason) {
        return pausedFor.contains(reason.name());
    }

    int pausedDays() {
        return pausedDays;
    }

    Pause pause() {
        if (pause == null) {
            throw new IllegalStateException("paused without a day");
        }
        return pause;
    }

    @Nullable
    Pause pauseOrNull() {
        return pause;
    }

    /** The day after the pause, once it is over. */
    Optional<LocalDate> overSince(LocalDate today) {
        return pause == null || !today.isAfter(pause.pauseUntil()) ? Optional.empty()
                : Optional.of(pause.pauseUntil().plusDays(1));
    }

    Optional<Instant> pauseEndsAt() {
        return Optional.ofNullable(pause)
                .map(known -> known.pauseUntil().plusDays(1).atStartOfDay(Deadline.ZONE).toInstant());
    }

    /** @return days the clock stood still for the pause; 0 while holds keep it still, which then count them */
    long resume(LocalDate on) {
        var ended = pause();
        pause = null;
        var days = ChronoUnit.DAYS.between(ended.pausedOn(), on);
        pausedDays += (int) days;
        if (holds.isEmpty()) {
            return days;
        }
        if (heldSince == null || heldSince.isAfter(ended.pausedOn())) {
            heldSince = ended.pausedOn();
        }
        return 0;
    }

    void hold(Hold hold, LocalDate today) {
        if (holds.isEmpty()) {
            heldSince = today;
        }
        holds = new ArrayList<>(holds);
        holds.add(hold);
    }

    /** A clock that begins under a hold stands still from its first day, whenever the fact arrived. */
    void clockStarted(LocalDate on) {
        if (heldSince != null && heldSince.isBefore(on)) {
            heldSince = on;
        }
    }

    /** @return days the clock stood still for holds; 0 while another one remains; days of a pause are the pause's */
    long lift(Hold hold, LocalDate today) {
        holds = new ArrayList<>(holds.stream().filter(known -> !known.equals(hold)).toList());
        var since = heldSince;
        if (!holds.isEmpty() || since == null) {
            return 0;
        }
        heldSince = null;
        return Math.max(0, ChronoUnit.DAYS.between(since, pause == null ? today : pause.pausedOn()));
    }

    boolean isHeld() {
        return !holds.isEmpty();
    }

    boolean isHeldBy(Hold hold) {
        return holds.contains(hold);
    }

    boolean isHeldFor(Hold.Reason reason) {
        return holds.stream().anyMatch(hold -> hold.reason() == reason);
    }

    List<Hold> holds() {
        return List.copyOf(holds);
    }
}
