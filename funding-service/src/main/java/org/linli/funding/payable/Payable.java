package org.linli.funding.payable;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** One part of one instalment, from the plan to the day it is paid. */
@Entity
public class Payable extends PayableTerms {

    @Enumerated(EnumType.STRING)
    private PayableStatus status;
    @Embedded
    private Sums sums;
    @Embedded
    private PayClock clock = new PayClock();
    @Embedded
    private @Nullable Pause pause;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Hold> holds = new ArrayList<>();
    /** Since when the clock stands still for a hold; null before it runs. */
    private @Nullable LocalDate heldSince;
    @Embedded
    private StageTrail trail = new StageTrail();
    private @Nullable LocalDate triggeredOn;
    private @Nullable LocalDate clearedOn;
    private @Nullable Instant nextCheckAt;

    protected Payable() {
    }

    public static Payable plan(UUID id, String number, Plan plan, Instant at) {
        var payable = new Payable();
        payable.take(id, number, plan);
        payable.sums = new Sums(plan.amount());
        payable.status = PayableStatus.PLANNED;
        payable.trail.enter(Stage.DELIVERY, "agency:" + plan.agencyId(), at);
        return payable;
    }

    PayableEvent planned() {
        return planned(sums.amount());
    }

    /** The clock starts: the work is accepted, its acceptance term is over, or the contract is signed. */
    PayableEvent trigger(LocalDate on, Deadline due, Ladder ladder, Instant at) {
        require(PayableCommand.TRIGGER);
        triggeredOn = on;
        clock.start(due);
        moveTo(PayableStatus.TRIGGERED);
        if (holds.isEmpty()) {
            trail.enter(Stage.APPROVAL, purchaser(), at);
        } else {
            heldSince = Deadline.dayOf(at);
        }
        wake(Deadline.dayOf(at), ladder);
        return triggered(sums.amount(), on, due);
    }

    /** Says what has fallen due since the last look, once each and in order, with the days on which it did. */
    public Tick tick(Instant now, Ladder ladder, WorkCalendar calendar) {
        var today = Deadline.dayOf(now);
        var events = new ArrayList<PayableEvent>();
        if (status == PayableStatus.PAUSED && pause != null && today.isAfter(pause.pauseUntil())) {
            events.add(resume(pause.pauseUntil().plusDays(1), ladder, calendar, now));
        }
        var interest = Optional.<Accrual> empty();
        if (isRunning()) {
            if (clock.saysDueSoon(today, ladder)) {
                events.add(dueSoon(outstanding(), clock.dueOn()));
            }
            if (clock.saysDue(today)) {
                events.add(due(outstanding(), clock.dueOn()));
                if (status == PayableStatus.TRIGGERED) {
                    moveTo(PayableStatus.DUE);
                }
            }
            if (sums.undisputed().isPositive()) {
                clock.reached(today, ladder).forEach(days -> events.add(late(days)));
            }
            interest = clock.accrue(today, sums.undisputed(), interestPerDay());
            interest.ifPresent(accrual -> events.add(accrued(accrual)));
        }
        wake(today, ladder);
        return new Tick(events, interest);
    }

    private PayableEvent late(int days) {
        if (status == PayableStatus.DUE) {
            moveTo(PayableStatus.OVERDUE);
        }
        return overdue(sums.undisputed(), clock.dueOn(), days, trail.heldBy());
    }

    /** @throws org.linli.platform.problem.RuleRefused for a reason that is none, or for too long */
    PayableEvent pause(PauseReason reason, LocalDate until, Instant at, RuleBook rules) {
        require(PayableCommand.PAUSE);
        var lawful = Pause.lawful(reason, status, Deadline.dayOf(at), until, rules);
        if (sums.inFlight().isPositive()) {
            throw new Conflict(PayableProblem.IN_FLIGHT, number());
        }
        pause = lawful;
        moveTo(PayableStatus.PAUSED);
        trail.enter(Stage.PAUSE, reason.name(), at);
        nextCheckAt = until.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        return new PayableEvent.Paused(id(), contractId(), agencyId(), purchaserId(), reason, lawful.pausedOn(), until);
    }

    /** The clock goes on: the due day moves by the days it stood still. */
    PayableEvent resume(LocalDate on, Ladder ladder, WorkCalendar calendar, Instant at) {
        require(PayableCommand.RESUME);
        if (pause == null) {
            throw new IllegalStateException("paused without a day");
        }
        if (holds.isEmpty()) {
            clock.stoodStill(ChronoUnit.DAYS.between(pause.pausedOn(), on), on, calendar);
            trail.enter(Stage.APPROVAL, purchaser(), at);
        } else if (heldSince == null || heldSince.isAfter(pause.pausedOn())) {
            heldSince = pause.pausedOn();
        }
        moveTo(pause.resumesAs());
        pause = null;
        wake(Deadline.dayOf(at), ladder);
        return new PayableEvent.Resumed(id(), contractId(), agencyId(), purchaserId(), on, clock.dueOn());
    }

    /** Part of it is contested; the rest stays payable (国务院令802 art 15). */
    PayableEvent dispute(Money contested, String reason, Actor actor) {
        require(PayableCommand.DISPUTE);
        sums.dispute(contested, reason, actor);
        return new PayableEvent.Disputed(id(), contractId(), agencyId(), purchaserId(), sums.disputed(), sums.undisputed());
    }

    /** @param confirmed how much of the contested part is owed after all; the rest is written down */
    List<PayableEvent> resolve(Money confirmed, Actor actor, Instant at) {
        require(PayableCommand.RESOLVE);
        var writtenDown = sums.resolve(confirmed, actor, number());
        var events = new ArrayList<PayableEvent>();
        events.add(new PayableEvent.DisputeResolved(id(), contractId(), agencyId(), purchaserId(), confirmed, writtenDown));
        clearIfPaid(Deadline.dayOf(at), at).ifPresent(events::add);
        return events;
    }

    /** @throws Conflict for a held part, or for more than is open and undisputed */
    public void requirePayable(Money gross) {
        require(PayableCommand.INSTRUCT);
        if (!holds.isEmpty()) {
            throw new Conflict(PayableProblem.HELD, number());
        }
        if (!gross.isPositive() || gross.isMoreThan(payableNow())) {
            throw new Conflict(PayableProblem.MORE_THAN_PAYABLE, number(), payableNow());
        }
    }

    /** The bank is told to pay. */
    public PayableEvent instruct(UUID paymentId, Money gross, Instant at) {
        requirePayable(gross);
        sums.send(gross);
        trail.enter(Stage.BANK, "bank", at);
        return new PayableEvent.PaymentInstructed(id(), paymentId, contractId(), agencyId(), purchaserId(), part(), gross);
    }

    /** The bank has paid, with that value date. */
    public List<PayableEvent> settle(UUID paymentId, Money gross, LocalDate valueDate, Instant at) {
        require(PayableCommand.SETTLE);
        sums.settle(gross);
        var events = new ArrayList<PayableEvent>();
        events.add(new PayableEvent.PaymentSettled(paymentId, id(), contractId(), agencyId(), purchaserId(), part(), gross, valueDate));
        clearIfPaid(valueDate, at).ifPresentOrElse(events::add, () -> {
            moveTo(PayableStatus.PARTLY_PAID);
            lies(Stage.APPROVAL, at);
        });
        return events;
    }

    private Optional<PayableEvent> clearIfPaid(LocalDate on, Instant at) {
        if (outstanding().isPositive()) {
            return Optional.empty();
        }
        clearedOn = on;
        moveTo(PayableStatus.PAID);
        trail.close(at);
        nextCheckAt = null;
        return Optional.of(cleared(sums.amount(), clock.dueOn(), on, Math.max(0, ChronoUnit.DAYS.between(clock.dueOn(), on))));
    }

    /** The bank has sent it back. */
    public PayableEvent bounce(UUID paymentId, Money gross, String reason, Instant at) {
        require(PayableCommand.BOUNCE);
        sums.bounce(gross);
        lies(Stage.TREASURY, at);
        return new PayableEvent.PaymentReturned(id(), paymentId, contractId(), agencyId(), purchaserId(), part(), gross, reason);
    }

    /** Holds a PERFORMANCE part; asked twice for the same reason, nothing happens. */
    public List<PayableEvent> hold(Hold hold, Instant at) {
        require(PayableCommand.HOLD);
        if (part() != Part.PERFORMANCE) {
            throw new IllegalArgumentException("only performance pay is held, never " + part());
        }
        if (holds.contains(hold)) {
            return List.of();
        }
        if (holds.isEmpty() && clock.isStarted()) {
            heldSince = Deadline.dayOf(at);
        }
        holds = new ArrayList<>(holds);
        holds.add(hold);
        if (status != PayableStatus.PAUSED) {
            nextCheckAt = null;
        }
        trail.enter(hold.stage(), hold.holder(), at);
        return List.of(held(hold, outstanding()));
    }

    /** Ends one hold; with the last one the clock goes on where it stood. */
    public List<PayableEvent> release(Hold hold, String why, Ladder ladder, WorkCalendar calendar, Instant at) {
        require(PayableCommand.RELEASE);
        if (!holds.contains(hold)) {
            return List.of();
        }
        holds = new ArrayList<>(holds.stream().filter(known -> !known.equals(hold)).toList());
        if (holds.isEmpty()) {
            endStandstill(Deadline.dayOf(at), calendar);
            trail.enter(clock.isStarted() ? Stage.APPROVAL : Stage.DELIVERY,
                    clock.isStarted() ? purchaser() : "agency:" + agencyId(), at);
            wake(Deadline.dayOf(at), ladder);
        }
        return List.of(released(hold, outstanding(), why));
    }

    private void endStandstill(LocalDate today, WorkCalendar calendar) {
        if (heldSince != null && status != PayableStatus.PAUSED) {
            clock.stoodStill(ChronoUnit.DAYS.between(heldSince, today), today, calendar);
        }
        heldSince = null;
    }

    /** It will never be earned. */
    PayableEvent cancel(String reason, Instant at) {
        require(PayableCommand.VOID);
        moveTo(PayableStatus.VOIDED);
        trail.close(at);
        return new PayableEvent.Voided(id(), contractId(), agencyId(), purchaserId(), instalmentNo(), part(), sums.amount(), reason);
    }

    /** It lies with finance, or with its approver again. */
    public void lies(Stage stage, Instant at) {
        if (isRunning()) {
            trail.enter(stage, stage == Stage.TREASURY ? "finance" : purchaser(), at);
        }
    }

    /** Interest after that value date was turned back. */
    public void rewind(LocalDate valueDate) {
        clock.rewind(valueDate);
    }

    private void wake(LocalDate today, Ladder ladder) {
        if (isRunning()) {
            nextCheckAt = clock.nextCheck(today, ladder).atStartOfDay(Deadline.ZONE).toInstant();
        }
    }

    private boolean isRunning() {
        return status.isOpen() && status != PayableStatus.PAUSED && holds.isEmpty();
    }

    /** What its state and its guards allow. */
    Set<PayableCommand> commands() {
        var commands = EnumSet.noneOf(PayableCommand.class);
        commands.addAll(status.accepts());
        if (sums.disputed().isZero()) {
            commands.remove(PayableCommand.RESOLVE);
        }
        if (sums.inFlight().isPositive()) {
            commands.remove(PayableCommand.PAUSE);
        }
        return commands;
    }

    private void require(PayableCommand command) {
        if (!status.accepts().contains(command)) {
            throw new IllegalTransition("Payable", id(), status, command);
        }
    }

    private void moveTo(PayableStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        status = next;
    }

    public PayableStatus status() {
        return status;
    }

    Sums sums() {
        return sums;
    }

    public Money outstanding() {
        return sums.outstanding();
    }

    /** Open, undisputed, and not with the bank already. */
    public Money payableNow() {
        return sums.payableNow();
    }

    public int bucket() {
        return clock.bucket();
    }

    public Optional<Deadline> deadline() {
        return clock.deadline();
    }

    public boolean isHeld() {
        return !holds.isEmpty();
    }

    List<Hold> holds() {
        return List.copyOf(holds);
    }

    @Nullable Pause pauseOrNull() {
        return pause;
    }

    StageTrail trail() {
        return trail;
    }

    @Nullable LocalDate triggeredOn() {
        return triggeredOn;
    }

    @Nullable LocalDate clearedOn() {
        return clearedOn;
    }

    @Nullable Instant nextCheckAt() {
        return nextCheckAt;
    }
}
