package org.linli.funding.payable;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.Due;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.Part;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** One part of one instalment, from the plan to the day it is paid. */
@Entity
public class Payable implements Aggregate<PayableCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    @Embedded
    private PayableTerms terms;
    @Embedded
    private PayableBalance balance;
    @Embedded
    private PayableProgress progress = new PayableProgress();

    @SuppressWarnings("NullAway")
    protected Payable() {
    }

    public static Payable plan(UUID id, String number, PayableTerms terms, Money amount, Instant at) {
        var payable = new Payable();
        payable.id = id;
        payable.number = number;
        payable.terms = terms;
        payable.balance = new PayableBalance(amount);
        payable.progress.stages().returnToDefaultStage(terms, false, at);
        return payable;
    }

    public PayableEvent planned() {
        return facts().planned(balance.amount());
    }

    /** The work is handed over, the first time or again: it lies with the purchaser. */
    public void deliver(LocalDate on, LocalDate until, Instant at) {
        require(PayableCommand.DELIVER);
        progress.deliver(on, until, terms, at);
    }

    /** The work was handed over with that other part of its instalment. */
    public void deliverWith(Payable other, Instant at) {
        require(PayableCommand.DELIVER);
        progress.deliverAs(other.progress, terms, at);
    }

    /** The work is not what was promised: it lies with the agency again, and no silence accepts it. */
    public void sendBack(Instant at) {
        require(PayableCommand.SEND_BACK);
        progress.sendBack(terms, at);
    }

    /** The contract was changed before the work was accepted. */
    public PayableEvent replan(Money amount, InstalmentTrigger trigger, @Nullable LocalDate expectedOn, int byChange) {
        require(PayableCommand.REPLAN);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payable of nothing is voided, not planned");
        }
        var before = balance.amount();
        balance.plan(amount);
        terms = terms.changed(trigger, expectedOn);
        return facts().replanned(before, amount, byChange);
    }

    /** The clock starts: signed, accepted, or accepted in silence. @param by who accepted; null where nobody did */
    public PayableEvent trigger(LocalDate on, Due due, @Nullable Actor by, OverdueThresholds thresholds, Instant at) {
        require(PayableCommand.TRIGGER);
        progress.start(on, due, by, thresholds, terms, at);
        return facts().triggered(balance.amount(), on, due.deadline());
    }

    /** It will never be earned. */
    public PayableEvent cancel(String reason, Instant at) {
        require(PayableCommand.VOID);
        progress.end(PayableStatus.VOIDED, at);
        return facts().voided(balance.amount(), reason);
    }

    /** Says what has fallen due since the last look, once each and in order, with the days on which it did. */
    public Tick tick(Instant now, OverdueThresholds thresholds, WorkCalendar calendar) {
        return progress.tick(now, thresholds, calendar, balance, facts());
    }

    /** @throws RuleRefused for who accepted the work */
    void requireApprovable(Actor actor, Rule notByTheAcceptor) {
        require(PayableCommand.APPROVE);
        progress.requireNotAcceptedBy(actor, notByTheAcceptor, number);
    }

    /** There is nothing against paying; without this it is paid only once its due day is near (F05). */
    PayableEvent approve(Actor actor, Rule notByTheAcceptor, Instant at) {
        requireApprovable(actor, notByTheAcceptor);
        progress.approve(actor, terms, at);
        return facts().approved(outstanding(), Deadline.dayOf(at));
    }

    /** The contract was changed to less: what is paid, with the bank or contested stays. */
    public List<PayableEvent> reduce(Money by, int byChange, Instant at) {
        require(PayableCommand.REDUCE);
        balance.reduce(by);
        return andCleared(facts().reduced(by, balance.amount(), byChange), at);
    }

    /** @throws RuleRefused for a reason that is none, or for too long */
    Pause requirePausable(PauseReason reason, LocalDate until, LocalDate today, RuleBook rules) {
        require(PayableCommand.PAUSE);
        return Pause.lawful(reason, status(), today, until, progress.suspensions(), rules);
    }

    PayableEvent pause(PauseReason reason, LocalDate until, Instant at, RuleBook rules) {
        progress.pause(requirePausable(reason, until, Deadline.dayOf(at), rules), at);
        return facts().paused(reason, Deadline.dayOf(at), until);
    }

    /** The clock goes on: the due day moves by the days it stood still. */
    PayableEvent resume(LocalDate on, OverdueThresholds thresholds, WorkCalendar calendar, Instant at) {
        require(PayableCommand.RESUME);
        progress.resume(on, thresholds, calendar, terms, at);
        return facts().resumed(on, progress.clock().dueOn());
    }

    void requireDisputable(Contest contest, LocalDate today, RuleBook rules) {
        require(PayableCommand.DISPUTE);
        balance.requireDisputable(contest.amount());
        contest.requireLawful(part(), balance.disputedFor(), progress.clock().contestDays(), today, rules);
    }

    /** Part of it is contested until that day; the rest stays payable (国务院令802 art 15). */
    PayableEvent dispute(Contest contest, Handlers by, LocalDate until, LocalDate today, RuleBook rules) {
        requireDisputable(contest, today, rules);
        balance.dispute(contest, by);
        progress.clock().contest(today, until);
        return facts().disputed(contest, balance.undisputed(), until);
    }

    void requireResolvable(Money confirmed, Actor actor) {
        require(PayableCommand.RESOLVE);
        balance.requireResolvable(confirmed, actor, number);
    }

    /** @param confirmed how much of the contested part is owed after all, and late; the rest is written down */
    Tick resolve(Money confirmed, Actor actor, Instant at) {
        requireResolvable(confirmed, actor);
        var contested = progress.clock().endContest(confirmed, terms.interestPerDay(), progress.interest());
        return Tick.decided(andCleared(facts().disputeResolved(confirmed, balance.resolve(confirmed), false), at),
                contested, facts());
    }

    /** Why that much of it may not be paid now: held, not approved, or more than is open and undisputed (409). */
    public Optional<Rejection> notPayable(Money gross) {
        return rejection(PayableCommand.INSTRUCT).<Rejection>map(known -> known)
                .or(() -> balance.notPayable(gross, number));
    }

    /** @throws Rejection as {@link #notPayable} says */
    public void requirePayable(Money gross) {
        notPayable(gross).ifPresent(refused -> {
            throw refused;
        });
    }

    /** The bank is told to pay. */
    public PayableEvent instruct(UUID paymentId, Money gross, Instant at) {
        requirePayable(gross);
        balance.send(gross);
        progress.sent(at);
        return facts().instructed(paymentId, gross);
    }

    /** The bank has not answered in its time: it is asked, and nothing is paid again before it has answered. */
    public PayableEvent unanswered(UUID paymentId, Money gross, int enquiry) {
        return facts().unanswered(paymentId, gross, enquiry);
    }

    public List<PayableEvent> settle(UUID paymentId, Money gross, LocalDate valueDate, Instant at) {
        require(PayableCommand.SETTLE);
        balance.settle(gross, valueDate);
        var events = andCleared(facts().settled(paymentId, gross, valueDate), at);
        if (outstanding().isPositive()) {
            progress.partlyPaid(terms, at);
        }
        return events;
    }

    /** Interest after that value date was never owed and was turned back, from the one day through the other. */
    public PayableEvent reverseInterest(LocalDate valueDate, LocalDate from, LocalDate to, int days, Money amount) {
        progress.clock().rewind(valueDate);
        return facts().interestReversed(from, to, days, amount, interest().overpaid());
    }

    /** All its open interest is made payable as that payable. */
    public PayableEvent claimInterest(Payable claim, LocalDate on) {
        require(PayableCommand.CLAIM_INTEREST);
        return facts().interestClaimed(claim.id(), interest().claim(), on);
    }

    /** The bank has sent it back: it lies with finance. */
    public PayableEvent bounce(UUID paymentId, Money gross, String reason, Instant at) {
        require(PayableCommand.BOUNCE);
        balance.bounce(gross);
        progress.cameBack(at);
        return facts().returned(paymentId, gross, reason);
    }

    /** A settled payment came back from the payee's bank: it is owed again, and is said to be as late as it is. */
    public List<PayableEvent> undo(UUID paymentId, Money gross, String reason, LocalDate cameBackOn,
            OverdueThresholds thresholds, Instant at) {
        require(PayableCommand.UNDO);
        var wasCleared = status() == PayableStatus.PAID;
        balance.undo(gross);
        progress.reopen(cameBackOn, thresholds, at);
        var returned = facts().returned(paymentId, gross, reason);
        return wasCleared && bucket() > 0 ? List.of(returned, progress.late(bucket(), balance, facts()))
                : List.of(returned);
    }

    /** Holds a PERFORMANCE part; asked twice for the same reason, nothing happens. */
    public List<PayableEvent> hold(Hold hold, Instant at) {
        require(PayableCommand.HOLD);
        return progress.hold(hold, part(), at) ? List.of(facts().held(hold, outstanding())) : List.of();
    }

    /** Its purchaser may contest what of it is not owed until that day; then it is free. */
    public PayableEvent contestable(Hold hold, LocalDate until, Instant at) {
        progress.liesWithPurchaser(hold, terms, at);
        return facts().contestable(hold, outstanding(), until);
    }

    /** Ends one hold; with the last one the clock goes on where it stood. */
    public List<PayableEvent> release(Hold hold, String why, OverdueThresholds thresholds, WorkCalendar calendar,
            Instant at) {
        require(PayableCommand.RELEASE);
        return progress.release(hold, thresholds, calendar, terms, at)
                ? List.of(facts().released(hold, outstanding(), why)) : List.of();
    }

    private List<PayableEvent> andCleared(PayableEvent event, Instant at) {
        return outstanding().isPositive() ? List.of(event) : List.of(event, progress.clear(balance, facts(), at));
    }

    private PayableFacts facts() {
        return new PayableFacts(id, terms);
    }

    public boolean isHandedOver() {
        return progress.isHandedOver();
    }

    public boolean isStarted() {
        return progress.isStarted();
    }

    @Override
    public Set<PayableCommand> accepted() {
        return progress.accepted(balance);
    }

    /** What is not accepted though the status accepts it is refused by a name of its own. */
    @Override
    public Optional<? extends Rejection> rejection(PayableCommand command) {
        return progress.refused(command, balance, number).or(() -> Aggregate.super.rejection(command));
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId()).and(Owner.unit(terms.purchaserId()));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public PayableStatus status() {
        return progress.status();
    }

    public String number() {
        return number;
    }

    public UUID contractId() {
        return terms.contractId();
    }

    public UUID agencyId() {
        return terms.agencyId();
    }

    public Part part() {
        return terms.part();
    }

    public Money amount() {
        return balance.amount();
    }

    public Money outstanding() {
        return balance.outstanding();
    }

    public Money payableNow() {
        return balance.payableNow();
    }

    public InterestTally interest() {
        return progress.interest();
    }

    public Optional<Deadline> deadline() {
        return progress.clock().deadline();
    }

    public int bucket() {
        return progress.clock().bucket();
    }

    public PayableTerms terms() {
        return terms;
    }

    PayableBalance balance() {
        return balance;
    }

    PayableProgress progress() {
        return progress;
    }
}
