package org.linli.funding.payable;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.Due;
import org.linli.funding.payable.InterestTally.Accrual;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** When a payable is due, which notices were given, and through which day interest is reckoned. */
@Embeddable
class DueDates {

    private @Nullable LocalDate triggeredOn;
    private @Nullable LocalDate dueOn;
    /** Before it was moved to a workday. */
    private @Nullable LocalDate dueUnrolled;
    private @Nullable String dueRule;
    private @Nullable String dueBasis;
    private @Nullable Boolean dueProvisional;
    private boolean dueSoonSaid;
    private boolean dueSaid;
    /** The last threshold that was announced, in days late; 0 before the first. */
    private int bucket;
    private @Nullable LocalDate accruedThrough;
    /** Since when a part is contested, less the days the clock stood still since. */
    private @Nullable LocalDate contestedOn;
    /** Last day on which it may be decided; after it what is contested is owed. */
    private @Nullable LocalDate contestUntil;
    /** For how many days in all it was allowed to be contested. */
    private int contestDays;
    private @Nullable Instant nextCheckAt;

    void start(LocalDate on, Due due) {
        triggeredOn = on;
        dueOn = due.deadline().lastDay();
        dueUnrolled = due.unrolled();
        dueRule = due.deadline().rule();
        dueBasis = due.deadline().basis();
        dueProvisional = due.deadline().provisional();
    }

    void scheduleCheck(@Nullable Instant at) {
        var decided = contestUntil == null ? null : contestUntil.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        nextCheckAt = at == null || decided != null && decided.isBefore(at) ? decided : at;
    }

    void contest(LocalDate on, LocalDate until) {
        contestedOn = on;
        contestUntil = until;
        contestDays += (int) ChronoUnit.DAYS.between(on, until);
        scheduleCheck(nextCheckAt);
    }

    int contestDays() {
        return contestDays;
    }

    /** Nobody decides while the clock is paused: the term stands still as long. */
    void contestWaited(long days) {
        contestUntil = contestUntil == null ? null : contestUntil.plusDays(days);
    }

    /** The end of a pause alone. */
    void sleepUntil(@Nullable Instant pauseEnds) {
        nextCheckAt = pauseEnds;
    }

    @Nullable
    LocalDate contestUntil() {
        return contestUntil;
    }

    boolean isContestOver(LocalDate today) {
        return contestUntil != null && today.isAfter(contestUntil);
    }

    /** @return interest of the days that passed without any on what was contested and is owed after all */
    Optional<Accrual> endContest(Money confirmed, BigDecimal perDay, InterestTally interest) {
        var since = contestedOn;
        contestedOn = null;
        contestUntil = null;
        if (since == null || accruedThrough == null) {
            return Optional.empty();
        }
        var from = (since.isBefore(dueOn()) ? dueOn() : since).plusDays(1);
        return from.isAfter(accruedThrough) || !confirmed.isPositive() || perDay.signum() == 0 ? Optional.empty()
                : Optional.of(interest.accrue(from, accruedThrough, confirmed, perDay));
    }

    @Nullable
    Instant nextCheckAt() {
        return nextCheckAt;
    }

    @Nullable
    LocalDate triggeredOn() {
        return triggeredOn;
    }

    LocalDate dueOn() {
        if (dueOn == null) {
            throw new IllegalStateException("the clock has not started");
        }
        return dueOn;
    }

    Optional<Deadline> deadline() {
        return dueOn == null || dueRule == null || dueBasis == null ? Optional.empty()
                : Optional.of(new Deadline(dueOn, dueRule, dueBasis, Boolean.TRUE.equals(dueProvisional)));
    }

    boolean isStarted() {
        return dueOn != null;
    }

    int bucket() {
        return bucket;
    }

    boolean isDueSoonSaid() {
        return dueSoonSaid;
    }

    /** The clock stood still that many days: it is due later by them, and they bear no interest. */
    void extendBy(long days, WorkCalendar calendar) {
        if (dueOn == null || days <= 0) {
            return;
        }
        dueUnrolled = dueOn.plusDays(days);
        dueOn = bucket > 0 ? dueUnrolled : calendar.rolled(dueUnrolled);
        dueProvisional = !calendar.isKnown(dueOn.getYear());
        if (accruedThrough != null) {
            accruedThrough = accruedThrough.plusDays(days);
        }
        if (contestedOn != null) {
            contestedOn = contestedOn.plusDays(days);
            if (accruedThrough != null && contestedOn.isAfter(accruedThrough)) {
                contestedOn = accruedThrough;
            }
        }
    }

    /**
     * The holidays of a year are published in the November before: a provisional day is reckoned again. @return the day
     * before
     */
    Optional<LocalDate> settleWith(WorkCalendar calendar) {
        if (dueOn == null || dueUnrolled == null || !Boolean.TRUE.equals(dueProvisional)
                || !calendar.isKnown(dueOn.getYear())) {
            return Optional.empty();
        }
        var before = dueOn;
        dueProvisional = false;
        dueOn = bucket > 0 ? before : calendar.rolled(dueUnrolled);
        return before.equals(dueOn) ? Optional.empty() : Optional.of(before);
    }

    /** Once. @return whether it is to be announced now */
    boolean announceDueSoon(LocalDate today, OverdueThresholds thresholds) {
        var now = !dueSoonSaid && !today.isBefore(dueOn().minusDays(thresholds.dueSoonDays()));
        dueSoonSaid |= now;
        return now;
    }

    /** Once. @return whether it is to be announced now */
    boolean announceDue(LocalDate today) {
        var now = !dueSaid && !today.isBefore(dueOn());
        dueSaid |= now;
        return now;
    }

    /** The thresholds reached and not yet announced, in order. */
    List<Integer> reached(LocalDate today, OverdueThresholds thresholds) {
        var reached = new ArrayList<Integer>();
        for (var days : thresholds.buckets()) {
            if (days > bucket && !today.isBefore(dueOn().plusDays(days))) {
                reached.add(days);
                bucket = days;
            }
        }
        return reached;
    }

    /**
     * Reckons every day after the due day that is not reckoned yet, today included; a base or rate of 0 passes without
     * interest.
     */
    Optional<Accrual> accrue(LocalDate today, Money base, BigDecimal perDay, InterestTally interest) {
        var from = (accruedThrough == null || accruedThrough.isBefore(dueOn()) ? dueOn() : accruedThrough).plusDays(1);
        if (from.isAfter(today)) {
            return Optional.empty();
        }
        accruedThrough = today;
        return base.isPositive() && perDay.signum() > 0 ? Optional.of(interest.accrue(from, today, base, perDay))
                : Optional.empty();
    }

    /** Between the payment and the day its money came back nobody was late: those days bear no interest. */
    void resumeAccrualAfter(LocalDate cameBackOn) {
        if (dueOn != null && dueOn.isBefore(cameBackOn)
                && (accruedThrough == null || accruedThrough.isBefore(cameBackOn))) {
            accruedThrough = cameBackOn;
        }
    }

    /** Interest after that value date was turned back. */
    void rewind(LocalDate valueDate) {
        if (accruedThrough != null && accruedThrough.isAfter(valueDate)) {
            accruedThrough = valueDate;
        }
        if (contestedOn != null && contestedOn.isAfter(valueDate)) {
            contestedOn = valueDate;
        }
    }

    LocalDate nextCheck(LocalDate today, OverdueThresholds thresholds) {
        if (!dueSoonSaid) {
            return dueOn().minusDays(thresholds.dueSoonDays());
        }
        return dueSaid ? today.plusDays(1) : dueOn();
    }
}
