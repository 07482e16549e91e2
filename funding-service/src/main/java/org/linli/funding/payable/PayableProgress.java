package org.linli.funding.payable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.Due;
import org.linli.funding.contract.Part;
import org.linli.funding.payable.InterestTally.Accrual;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** Where a payable stands: its status, with whom it lies, what stops it and when it is due. */
@Embeddable
class PayableProgress {

    @Enumerated(EnumType.STRING)
    private PayableStatus status = PayableStatus.PLANNED;
    @Embedded
    private StageHistory stages = new StageHistory();
    @Embedded
    private DueDates clock = new DueDates();
    @Embedded
    private Suspensions suspensions = new Suspensions();
    @Embedded
    private InterestTally interest = new InterestTally();

    void deliver(LocalDate on, LocalDate until, PayableTerms terms, Instant at) {
        stages.delivered(on, until);
        returnToDefaultStage(terms, at);
    }

    void deliverAs(PayableProgress other, PayableTerms terms, Instant at) {
        stages.deliveredAs(other.stages);
        returnToDefaultStage(terms, at);
    }

    void sendBack(PayableTerms terms, Instant at) {
        stages.sentBack();
        returnToDefaultStage(terms, at);
    }

    void start(LocalDate on, Due due, @Nullable Actor by, OverdueThresholds thresholds, PayableTerms terms,
            Instant at) {
        moveTo(PayableStatus.TRIGGERED);
        stages.accepted(by);
        clock.start(on, due);
        suspensions.clockStarted(on);
        returnToDefaultStage(terms, at);
        wake(at, thresholds);
    }

    /** @throws RuleRefused for who accepted the work */
    void requireNotAcceptedBy(Actor actor, Rule notByTheAcceptor, String number) {
        if (stages.isAcceptedBy(actor)) {
            throw new RuleRefused(PayableProblem.OWN_ACCEPTANCE, notByTheAcceptor, "id", number);
        }
    }

    void approve(Actor actor, PayableTerms terms, Instant at) {
        stages.approved(actor.id());
        stages.returnToDefaultStage(terms, clock.isStarted(), at);
    }

    /** Lets the clock speak: what has fallen due since the last look, once each and in order. */
    Tick tick(Instant now, OverdueThresholds thresholds, WorkCalendar calendar, PayableBalance balance,
            PayableFacts facts) {
        var today = Deadline.dayOf(now);
        var events = new ArrayList<PayableEvent>();
        suspensions.overSince(today).ifPresent(day -> {
            resume(day, thresholds, calendar, facts.terms(), now);
            events.add(facts.resumed(day, clock.dueOn()));
        });
        var contested = Optional.<Accrual>empty();
        if (status != PayableStatus.PAUSED && clock.isContestOver(today)) {
            var owed = balance.disputed();
            contested = clock.endContest(owed, facts.terms().interestPerDay(), interest);
            balance.resolve(owed);
            events.add(facts.disputeResolved(owed, Money.ZERO, true));
            contested.filter(days -> days.amount().isPositive()).ifPresent(days -> events.add(facts.accrued(days)));
        }
        clock.settleWith(calendar).ifPresent(before -> events.add(facts.dueMoved(before, clock.dueOn())));
        var accrual = Optional.<Accrual>empty();
        if (isRunning()) {
            if (clock.announceDueSoon(today, thresholds)) {
                events.add(facts.dueSoon(balance.outstanding(), clock.dueOn()));
            }
            if (clock.announceDue(today)) {
                events.add(facts.due(balance.outstanding(), clock.dueOn()));
                if (status == PayableStatus.TRIGGERED) {
                    moveTo(PayableStatus.DUE);
                }
            }
            if (balance.undisputed().isPositive()) {
                for (var days : clock.reached(today, thresholds)) {
                    if (status == PayableStatus.DUE) {
                        moveTo(PayableStatus.OVERDUE);
                    }
                    events.add(late(days, balance, facts));
                }
            }
            accrual = clock.accrue(today, balance.undisputed(), facts.terms().interestPerDay(), interest);
            accrual.filter(days -> days.amount().isPositive()).ifPresent(days -> events.add(facts.accrued(days)));
        }
        wake(now, thresholds);
        return new Tick(events, accrual, contested);
    }

    PayableEvent late(int days, PayableBalance balance, PayableFacts facts) {
        return facts.overdue(balance.undisputed(), clock.dueOn(), days, stages.heldBy());
    }

    void pause(Pause lawful, Instant at) {
        suspensions.pause(lawful);
        moveTo(PayableStatus.PAUSED);
        stages.enter(Stage.PAUSE, lawful.pauseReason().name(), at);
        clock.sleepUntil(suspensions.pauseEndsAt().orElseThrow());
    }

    /** The due day moves by the days the clock stood still. */
    void resume(LocalDate on, OverdueThresholds thresholds, WorkCalendar calendar, PayableTerms terms, Instant at) {
        var before = suspensions.pause().resumesAs();
        clock.contestWaited(ChronoUnit.DAYS.between(suspensions.pause().pausedOn(), on));
        clock.extendBy(suspensions.resume(on), calendar);
        returnToDefaultStage(terms, at);
        moveTo(before);
        wake(at, thresholds);
    }

    /** @return whether it was not held for that already */
    boolean hold(Hold hold, Part part, Instant at) {
        if (part != Part.PERFORMANCE) {
            throw new IllegalArgumentException("only performance pay is held, never " + part);
        }
        if (suspensions.isHeldBy(hold)) {
            return false;
        }
        suspensions.hold(hold, Deadline.dayOf(at));
        if (status != PayableStatus.PAUSED) {
            clock.scheduleCheck(null);
            stages.enter(hold.stage(), hold.holder(), at);
        }
        return true;
    }

    /** Held as before; what becomes of it its purchaser has to say. */
    void liesWithPurchaser(Hold hold, PayableTerms terms, Instant at) {
        if (status != PayableStatus.PAUSED) {
            stages.enter(hold.stage(), terms.purchaser(), at);
        }
    }

    /** With the last hold the clock goes on where it stood. @return whether it was held for that */
    boolean release(Hold hold, OverdueThresholds thresholds, WorkCalendar calendar, PayableTerms terms, Instant at) {
        if (!suspensions.isHeldBy(hold)) {
            return false;
        }
        clock.extendBy(suspensions.lift(hold, Deadline.dayOf(at)), calendar);
        if (status != PayableStatus.PAUSED) {
            returnToDefaultStage(terms, at);
        }
        wake(at, thresholds);
        return true;
    }

    /** The bank was told to pay. */
    void sent(Instant at) {
        stages.enter(Stage.BANK, "bank", at);
    }

    /** A part of it is paid, and the rest still lies with somebody. */
    void partlyPaid(PayableTerms terms, Instant at) {
        moveTo(PayableStatus.PARTLY_PAID);
        if (isRunning()) {
            returnToDefaultStage(terms, at);
        }
    }

    /** The money did not arrive: it lies with finance. */
    void cameBack(Instant at) {
        if (isRunning()) {
            stages.enter(Stage.TREASURY, StageHistory.FINANCE, at);
        }
    }

    /** Money of a settled payment is owed again. Those days between bear no interest. */
    void reopen(LocalDate cameBackOn, OverdueThresholds thresholds, Instant at) {
        if (status == PayableStatus.PAID) {
            moveTo(PayableStatus.PARTLY_PAID);
        }
        clock.resumeAccrualAfter(cameBackOn);
        cameBack(at);
        wake(at, thresholds);
    }

    /** Nothing is left: cleared on the last value date; what was written down to nothing was never late. */
    PayableEvent clear(PayableBalance balance, PayableFacts facts, Instant at) {
        var today = Deadline.dayOf(at);
        var on = balance.clear(today.isAfter(clock.dueOn()) ? clock.dueOn() : today);
        end(PayableStatus.PAID, at);
        return facts.cleared(balance.amount(), clock.dueOn(), on);
    }

    /** Paid or never to be paid: nothing wakes it any more, and its age no longer grows. */
    void end(PayableStatus last, Instant at) {
        moveTo(last);
        clock.scheduleCheck(null);
        stages.close(at);
    }

    /** The next look: the pause's end, the clock's next day, or none while nothing can happen. */
    private void wake(Instant now, OverdueThresholds thresholds) {
        if (status == PayableStatus.PAUSED) {
            clock.sleepUntil(suspensions.pauseEndsAt().orElse(null));
        } else {
            clock.scheduleCheck(isRunning()
                    ? clock.nextCheck(Deadline.dayOf(now), thresholds).atStartOfDay(Deadline.ZONE).toInstant() : null);
        }
    }

    /** What its status accepts, less what is refused for where it lies and what of it is contested or on its way. */
    Set<PayableCommand> accepted(PayableBalance balance) {
        var commands = EnumSet.noneOf(PayableCommand.class);
        commands.addAll(status.accepts());
        commands.removeIf(command -> refusal(command, balance).isPresent());
        return commands;
    }

    /** Why a command is refused that the status accepts. */
    private Optional<PayableProblem> refusal(PayableCommand command, PayableBalance balance) {
        return switch (command) {
            case APPROVE -> when(stages.stage() != Stage.APPROVAL, PayableProblem.NOT_IN_APPROVAL);
            case RESOLVE -> when(balance.disputed().isZero(), PayableProblem.NOT_DISPUTED);
            case DISPUTE -> when(balance.disputed().isPositive(), PayableProblem.DISPUTED_ALREADY);
            case PAUSE -> when(balance.inFlight().isPositive(), PayableProblem.IN_FLIGHT);
            case CLAIM_INTEREST -> when(interest.open().isZero(), PayableProblem.NO_INTEREST);
            case INSTRUCT -> suspensions.isHeld() ? Optional.of(PayableProblem.HELD)
                    : when(!isApprovedOrDueSoon(), PayableProblem.NOT_APPROVED);
            default -> Optional.empty();
        };
    }

    private static Optional<PayableProblem> when(boolean refused, PayableProblem problem) {
        return refused ? Optional.of(problem) : Optional.empty();
    }

    /**
     * Nothing is paid before somebody who did not accept the work approved it (FP01); once its due day is near, silence
     * holds it up no longer: no internal step is a reason to pay late (F05).
     */
    private boolean isApprovedOrDueSoon() {
        return stages.isApproved() || clock.isDueSoonSaid();
    }

    /** Why a command that its status accepts is refused now. */
    Optional<Rejection> refused(PayableCommand command, PayableBalance balance, String number) {
        return refusal(command, balance).filter(known -> status().accepts().contains(command))
                .map(problem -> new Conflict(problem, number));
    }

    private void returnToDefaultStage(PayableTerms terms, Instant at) {
        if (!suspensions.isHeld()) {
            stages.returnToDefaultStage(terms, clock.isStarted(), at);
        }
    }

    boolean isHandedOver() {
        return stages.deliveredOn() != null;
    }

    boolean isStarted() {
        return clock.isStarted();
    }

    private boolean isRunning() {
        return status.isOpen() && status != PayableStatus.PAUSED && !suspensions.isHeld();
    }

    private void moveTo(PayableStatus next) {
        status = status.to(next);
    }

    PayableStatus status() {
        return status;
    }

    StageHistory stages() {
        return stages;
    }

    DueDates clock() {
        return clock;
    }

    Suspensions suspensions() {
        return suspensions;
    }

    InterestTally interest() {
        return interest;
    }
}
