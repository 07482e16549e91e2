package org.linli.funding.payable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.Due;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
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
    private Suspensions standstill = new Suspensions();

    void deliver(LocalDate on, LocalDate until, PayableTerms terms, Instant at) {
        stages.delivered(on, until);
        rest(terms, at);
    }

    void deliverAs(PayableProgress other, PayableTerms terms, Instant at) {
        stages.deliveredAs(other.stages);
        rest(terms, at);
    }

    void sendBack(PayableTerms terms, Instant at) {
        stages.sentBack();
        rest(terms, at);
    }

    void start(LocalDate on, Due due, @Nullable String by, OverdueThresholds ladder, PayableTerms terms, Instant at) {
        moveTo(PayableStatus.TRIGGERED);
        stages.accepted(by);
        clock.start(on, due);
        standstill.clockStarted(on);
        rest(terms, at);
        wake(at, ladder);
    }

    /** @throws Conflict when it does not lie with its approver @throws RuleRefused for who accepted the work */
    void approve(String number, Actor actor, Rule notByTheAcceptor, PayableTerms terms, Instant at) {
        if (stages.stage() != Stage.APPROVAL) {
            throw new Conflict(PayableProblem.NOT_IN_APPROVAL, number);
        }
        if (stages.isAcceptedBy(actor.id())) {
            throw new RuleRefused(PayableProblem.OWN_ACCEPTANCE, notByTheAcceptor, "id", number);
        }
        stages.approved(actor.id());
        stages.rest(terms, clock.isStarted(), at);
    }

    /** Lets the clock speak: what has fallen due since the last look, once each and in order. */
    Tick tick(Instant now, OverdueThresholds ladder, WorkCalendar calendar, PayableBalance balance,
            PayableFacts facts) {
        var today = Deadline.dayOf(now);
        var events = new ArrayList<PayableEvent>();
        standstill.overSince(today).ifPresent(day -> {
            resume(day, ladder, calendar, facts.terms(), now);
            events.add(facts.resumed(day, clock.dueOn()));
        });
        clock.settleWith(calendar).ifPresent(before -> events.add(facts.dueMoved(before, clock.dueOn())));
        var interest = Optional.<Accrual>empty();
        if (isRunning()) {
            if (clock.saysDueSoon(today, ladder)) {
                events.add(facts.dueSoon(balance.outstanding(), clock.dueOn()));
            }
            if (clock.saysDue(today)) {
                events.add(facts.due(balance.outstanding(), clock.dueOn()));
                if (status == PayableStatus.TRIGGERED) {
                    moveTo(PayableStatus.DUE);
                }
            }
            if (balance.undisputed().isPositive()) {
                for (var days : clock.reached(today, ladder)) {
                    if (status == PayableStatus.DUE) {
                        moveTo(PayableStatus.OVERDUE);
                    }
                    events.add(late(days, balance, facts));
                }
            }
            interest = clock.accrue(today, balance.undisputed(), facts.terms().interestPerDay());
            interest.ifPresent(accrual -> events.add(facts.accrued(accrual)));
        }
        wake(now, ladder);
        return new Tick(events, interest);
    }

    PayableEvent late(int days, PayableBalance balance, PayableFacts facts) {
        return facts.overdue(balance.undisputed(), clock.dueOn(), days, stages.heldBy());
    }

    void pause(Pause lawful, Instant at) {
        standstill.pause(lawful);
        moveTo(PayableStatus.PAUSED);
        stages.enter(Stage.PAUSE, lawful.pauseReason().name(), at);
        clock.looksAgain(standstill.pauseEndsAt().orElseThrow());
    }

    /** The due day moves by the days the clock stood still. */
    void resume(LocalDate on, OverdueThresholds ladder, WorkCalendar calendar, PayableTerms terms, Instant at) {
        var before = standstill.pause().resumesAs();
        clock.stoodStill(standstill.resume(on), calendar);
        rest(terms, at);
        moveTo(before);
        wake(at, ladder);
    }

    /** @return whether it was not held for that already */
    boolean hold(Hold hold, Instant at) {
        if (standstill.isHeldBy(hold)) {
            return false;
        }
        standstill.hold(hold, Deadline.dayOf(at));
        if (status != PayableStatus.PAUSED) {
            clock.looksAgain(null);
            stages.enter(hold.stage(), hold.holder(), at);
        }
        return true;
    }

    /** With the last hold the clock goes on where it stood. @return whether it was held for that */
    boolean release(Hold hold, OverdueThresholds ladder, WorkCalendar calendar, PayableTerms terms, Instant at) {
        if (!standstill.isHeldBy(hold)) {
            return false;
        }
        clock.stoodStill(standstill.lift(hold, Deadline.dayOf(at)), calendar);
        if (status != PayableStatus.PAUSED) {
            rest(terms, at);
        }
        wake(at, ladder);
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
            rest(terms, at);
        }
    }

    /** The money did not arrive: it lies with finance. */
    void cameBack(Instant at) {
        if (isRunning()) {
            stages.enter(Stage.TREASURY, StageHistory.FINANCE, at);
        }
    }

    /** Money of a settled payment is owed again. Those days between bear no interest. */
    void reopen(LocalDate cameBackOn, OverdueThresholds ladder, Instant at) {
        if (status == PayableStatus.PAID) {
            moveTo(PayableStatus.PARTLY_PAID);
        }
        clock.goesOnAfter(cameBackOn);
        cameBack(at);
        wake(at, ladder);
    }

    /** Paid or never to be paid: nothing wakes it any more, and its age no longer grows. */
    void end(PayableStatus last, Instant at) {
        moveTo(last);
        clock.looksAgain(null);
        stages.close(at);
    }

    /** The next look: the pause's end, the clock's next day, or none while nothing can happen. */
    private void wake(Instant now, OverdueThresholds ladder) {
        clock.looksAgain(status == PayableStatus.PAUSED ? standstill.pauseEndsAt().orElse(null) : isRunning()
                ? clock.nextCheck(Deadline.dayOf(now), ladder).atStartOfDay(Deadline.ZONE).toInstant() : null);
    }

    /** What its status accepts and where it lies allows. */
    Set<PayableCommand> accepted() {
        var commands = EnumSet.noneOf(PayableCommand.class);
        commands.addAll(status.accepts());
        if (stages.stage() != Stage.APPROVAL) {
            commands.remove(PayableCommand.APPROVE);
        }
        return commands;
    }

    private void rest(PayableTerms terms, Instant at) {
        if (!standstill.isHeld()) {
            stages.rest(terms, clock.isStarted(), at);
        }
    }

    boolean isHandedOver() {
        return stages.deliveredOn() != null;
    }

    boolean isStarted() {
        return clock.isStarted();
    }

    private boolean isRunning() {
        return status.isOpen() && status != PayableStatus.PAUSED && !standstill.isHeld();
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

    Suspensions standstill() {
        return standstill;
    }
}
