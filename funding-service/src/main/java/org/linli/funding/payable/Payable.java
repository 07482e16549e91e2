package org.linli.funding.payable;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** One part of one instalment, from the plan to the day it is paid. */
@Entity
public class Payable extends PayableWork {

    @Embedded
    private PayableBalance sums;
    @Embedded
    private StageHistory trail = new StageHistory();
    @Embedded
    private DueDates clock = new DueDates();
    @Embedded
    private Suspensions standstill = new Suspensions();

    protected Payable() {
    }

    public static Payable plan(UUID id, String number, Plan plan, Instant at) {
        var payable = new Payable();
        payable.take(id, number, plan);
        payable.sums = new PayableBalance(plan.amount());
        payable.begins(at);
        return payable;
    }

    /** Says what has fallen due since the last look, once each and in order, with the days on which it did. */
    public Tick tick(Instant now, OverdueThresholds ladder, WorkCalendar calendar) {
        var today = Deadline.dayOf(now);
        var events = new ArrayList<PayableEvent>();
        standstill.overSince(today).ifPresent(day -> events.add(resume(day, ladder, calendar, now)));
        clock.settleWith(calendar).ifPresent(before -> events.add(dueMoved(before, clock.dueOn())));
        var interest = Optional.<Accrual>empty();
        if (isRunning()) {
            if (clock.saysDueSoon(today, ladder)) {
                events.add(dueSoon(outstanding(), clock.dueOn()));
            }
            if (clock.saysDue(today)) {
                events.add(due(outstanding(), clock.dueOn()));
                if (status() == PayableStatus.TRIGGERED) {
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
        if (status() == PayableStatus.DUE) {
            moveTo(PayableStatus.OVERDUE);
        }
        return overdue(sums.undisputed(), clock.dueOn(), days, trail.heldBy());
    }

    /**
     * The purchaser has nothing against paying. Money may go without it: internal steps are no reason to pay late
     * (F05).
     *
     * @throws Conflict when it does not lie with its approver
     * @throws RuleRefused for the person who accepted the work
     */
    PayableEvent approve(Actor actor, Rule notByTheAcceptor, Instant at) {
        require(PayableCommand.APPROVE);
        if (trail.stage() != Stage.APPROVAL) {
            throw new Conflict(PayableProblem.NOT_IN_APPROVAL, number());
        }
        if (isAcceptedBy(actor.id())) {
            throw new RuleRefused(PayableProblem.OWN_ACCEPTANCE, notByTheAcceptor, "id", number());
        }
        approvedBy(actor.id());
        rests(at);
        return new PayableEvent.Approved(id(), contractId(), agencyId(), purchaserId(), part(), outstanding(),
                Deadline.dayOf(at));
    }

    /** The contract was changed to less: what is paid, with the bank or contested stays. */
    List<PayableEvent> reduce(Money by, int byChange, Instant at) {
        require(PayableCommand.REDUCE);
        sums.reduce(by);
        var events = new ArrayList<PayableEvent>();
        events.add(reduced(by, sums.amount(), byChange));
        clearIfPaid(at).ifPresent(events::add);
        return events;
    }

    /** @throws RuleRefused for a reason that is none, or for too long */
    PayableEvent pause(PauseReason reason, LocalDate until, Instant at, RuleBook rules) {
        require(PayableCommand.PAUSE);
        if (sums.inFlight().isPositive()) {
            throw new Conflict(PayableProblem.IN_FLIGHT, number());
        }
        var lawful = Pause.lawful(reason, status(), Deadline.dayOf(at), until, rules);
        standstill.pause(lawful);
        moveTo(PayableStatus.PAUSED);
        trail.enter(Stage.PAUSE, reason.name(), at);
        looksAgain(standstill.pauseEndsAt().orElseThrow());
        return new PayableEvent.Paused(id(), contractId(), agencyId(), purchaserId(), reason, lawful.pausedOn(), until);
    }

    /** The clock goes on: the due day moves by the days it stood still. */
    PayableEvent resume(LocalDate on, OverdueThresholds ladder, WorkCalendar calendar, Instant at) {
        require(PayableCommand.RESUME);
        var before = standstill.pause().resumesAs();
        clock.stoodStill(standstill.resume(on), calendar);
        if (!standstill.isHeld()) {
            rests(at);
        }
        moveTo(before);
        wake(Deadline.dayOf(at), ladder);
        return new PayableEvent.Resumed(id(), contractId(), agencyId(), purchaserId(), on, clock.dueOn());
    }

    /** Part of it is contested; the rest stays payable (国务院令802 art 15). */
    PayableEvent dispute(Money contested, String reason, Actor actor) {
        require(PayableCommand.DISPUTE);
        sums.dispute(contested, reason, actor);
        return new PayableEvent.Disputed(id(), contractId(), agencyId(), purchaserId(), sums.disputed(),
                sums.undisputed());
    }

    /** @param confirmed how much of the contested part is owed after all; the rest is written down */
    List<PayableEvent> resolve(Money confirmed, Actor actor, Instant at) {
        require(PayableCommand.RESOLVE);
        var writtenDown = sums.resolve(confirmed, actor, number());
        var events = new ArrayList<PayableEvent>();
        events.add(new PayableEvent.DisputeResolved(id(), contractId(), agencyId(), purchaserId(), confirmed,
                writtenDown));
        clearIfPaid(at).ifPresent(events::add);
        return events;
    }

    /** @throws Conflict for a held part, or for more than is open and undisputed */
    public void requirePayable(Money gross) {
        require(PayableCommand.INSTRUCT);
        if (standstill.isHeld()) {
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
        return new PayableEvent.PaymentInstructed(id(), paymentId, contractId(), agencyId(), purchaserId(), part(),
                gross);
    }

    /** The bank has paid, with that value date. */
    public List<PayableEvent> settle(UUID paymentId, Money gross, LocalDate valueDate, Instant at) {
        require(PayableCommand.SETTLE);
        sums.settle(gross, valueDate);
        var events = new ArrayList<PayableEvent>();
        events.add(new PayableEvent.PaymentSettled(paymentId, id(), contractId(), agencyId(), purchaserId(), part(),
                gross, valueDate));
        clearIfPaid(at).ifPresentOrElse(events::add, () -> {
            moveTo(PayableStatus.PARTLY_PAID);
            if (isRunning()) {
                rests(at);
            }
        });
        return events;
    }

    /** Cleared on the last value date; what was written down to nothing was never late. */
    private Optional<PayableEvent> clearIfPaid(Instant at) {
        if (outstanding().isPositive()) {
            return Optional.empty();
        }
        var today = Deadline.dayOf(at);
        var on = sums.paidOn().orElse(today.isAfter(clock.dueOn()) ? clock.dueOn() : today);
        ends(PayableStatus.PAID, on);
        trail.close(at);
        return Optional
                .of(cleared(sums.amount(), clock.dueOn(), on, Math.max(0, ChronoUnit.DAYS.between(clock.dueOn(), on))));
    }

    /** The bank has sent it back. */
    public PayableEvent bounce(UUID paymentId, Money gross, String reason, Instant at) {
        require(PayableCommand.BOUNCE);
        sums.bounce(gross);
        lies(Stage.TREASURY, at);
        return new PayableEvent.PaymentReturned(id(), paymentId, contractId(), agencyId(), purchaserId(), part(), gross,
                reason);
    }

    /** Holds a PERFORMANCE part; asked twice for the same reason, nothing happens. */
    public List<PayableEvent> hold(Hold hold, Instant at) {
        require(PayableCommand.HOLD);
        if (part() != Part.PERFORMANCE) {
            throw new IllegalArgumentException("only performance pay is held, never " + part());
        }
        if (standstill.isHeldBy(hold)) {
            return List.of();
        }
        standstill.hold(hold, Deadline.dayOf(at));
        if (status() != PayableStatus.PAUSED) {
            looksAgain(null);
            trail.enter(hold.stage(), hold.holder(), at);
        }
        return List.of(held(hold, outstanding()));
    }

    /** Ends one hold; with the last one the clock goes on where it stood. */
    public List<PayableEvent> release(Hold hold, String why, OverdueThresholds ladder, WorkCalendar calendar,
            Instant at) {
        require(PayableCommand.RELEASE);
        if (!standstill.isHeldBy(hold)) {
            return List.of();
        }
        var today = Deadline.dayOf(at);
        clock.stoodStill(standstill.lift(hold, today), calendar);
        if (!standstill.isHeld() && status() != PayableStatus.PAUSED) {
            rests(at);
        }
        wake(today, ladder);
        return List.of(released(hold, outstanding(), why));
    }

    /** Interest after that value date was turned back. */
    public void rewind(LocalDate valueDate) {
        clock.rewind(valueDate);
    }

    /** What its state and its guards allow. */
    @Override
    public Set<PayableCommand> accepted() {
        var commands = EnumSet.noneOf(PayableCommand.class);
        commands.addAll(status().accepts());
        if (sums.disputed().isZero()) {
            commands.remove(PayableCommand.RESOLVE);
        }
        if (trail.stage() != Stage.APPROVAL) {
            commands.remove(PayableCommand.APPROVE);
        }
        if (sums.inFlight().isPositive()) {
            commands.remove(PayableCommand.PAUSE);
        }
        return commands;
    }

    /** What is not listed though the status accepts it is refused by a name of its own. */
    @Override
    public void require(PayableCommand command) {
        status().require(command, id());
    }

    public Money outstanding() {
        return sums.outstanding();
    }

    /** Open, undisputed, and not with the bank already. */
    public Money payableNow() {
        return sums.payableNow();
    }

    public Optional<Deadline> deadline() {
        return clock.deadline();
    }

    public int bucket() {
        return clock.bucket();
    }

    @Override
    PayableBalance sums() {
        return sums;
    }

    @Override
    StageHistory trail() {
        return trail;
    }

    @Override
    DueDates clock() {
        return clock;
    }

    @Override
    Suspensions standstill() {
        return standstill;
    }
}
