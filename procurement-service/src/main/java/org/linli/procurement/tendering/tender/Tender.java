package org.linli.procurement.tendering.tender;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.RecalculatedDeadline;
import org.linli.procurement.tendering.tenderdocument.Procedure;
import org.linli.procurement.tendering.tenderdocument.TenderContent;
import org.linli.procurement.tendering.tenderdocument.TenderDocument;

/** One tender. Aggregate root: the order of the stages; a stage itself decides. It has a timetable once published. */
@Entity
public class Tender implements Aggregate<TenderCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    @Enumerated(EnumType.STRING)
    private TenderStatus status = TenderStatus.DRAFT;
    @Embedded
    private Source source;
    @Embedded
    private TenderDocument document;
    @Embedded
    private Notice notice = Notice.NONE;
    @Embedded
    private @Nullable Timetable timetable;
    @Embedded
    private @Nullable Pause pause;
    @Embedded
    private @Nullable Outcome outcome;

    protected Tender() {
    }

    static Tender draft(UUID id, String number, Source source, TenderDocument document) {
        var tender = new Tender();
        tender.id = id;
        tender.number = number;
        tender.source = source;
        tender.document = document;
        return tender;
    }

    /** A new text voids a review. */
    TenderEvent write(TenderDocument.Written text, Procedure procedure, Actor writer) {
        require(TenderCommand.WRITE);
        document.write(text, procedure, writer);
        if (status == TenderStatus.REVIEWED) {
            moveTo(TenderStatus.DRAFT);
        }
        return new TenderEvent.Written(id, document.contentHash());
    }

    /** @throws RuleRefused under P02 for whoever wrote any of it */
    TenderEvent review(Actor reviewer, BusinessDay day) {
        require(TenderCommand.REVIEW);
        document.review(reviewer, day);
        moveTo(TenderStatus.REVIEWED);
        return new TenderEvent.Reviewed(id, document.contentHash());
    }

    /** Freezes content and procedure and starts the clocks. The gates are the service's to ask before. */
    TenderEvent publish(Procedure frozen, Money budget, Draw.CommittedSeed seed, BusinessDay day) {
        require(TenderCommand.PUBLISH);
        document.freeze(frozen);
        notice = Notice.of(day.date(), budget, seed);
        moveTo(TenderStatus.PUBLISHED);
        run(TenderClocks.published(day.date(), frozen, content().bidDays(), day.rules(), day.calendar()));
        return TenderEvent.Published.of(this, budget, seed.commitment());
    }

    /** @param rule the term that bidders have from that day, null where the present deadline leaves it */
    public TenderEvent amend(TenderDocument.Written text, boolean matters, @Nullable String rule, Actor writer,
            BusinessDay day) {
        require(TenderCommand.AMEND);
        document.amend(text, writer);
        run(rule == null ? clocks() : clocks().lengthened(day.date(), rule, day.rules(), day.calendar()));
        return new TenderEvent.Amended(id, document.contentHash(), matters, clocks().bidsUntil());
    }

    /** A question was not answered in time to be of use: the term of {@code rule} counts from {@code from}. */
    public TenderEvent extend(LocalDate from, String rule, String reason, BusinessDay day) {
        require(TenderCommand.EXTEND);
        var before = clocks().bidsUntil();
        run(clocks().lengthened(from, rule, day.rules(), day.calendar()));
        return new TenderEvent.DeadlineExtended(id, before.lastDay(), clocks().bidsUntil(), reason);
    }

    /** The deadline for bids has passed; with too few of them the tender fails at once (P09). */
    List<TenderEvent> close(int standingBids) {
        require(TenderCommand.CLOSE);
        moveTo(TenderStatus.CLOSED);
        return orFail(new TenderEvent.Closed(id, standingBids), standingBids, "TOO_FEW_BIDDERS");
    }

    public TenderEvent open(int bids, LocalDate on) {
        require(TenderCommand.OPEN);
        outcome = outcome().opened(on);
        moveTo(TenderStatus.OPENED);
        return new TenderEvent.Opened(id, bids);
    }

    /** With too few qualified bids there is nothing to evaluate (P09). */
    public List<TenderEvent> qualify(int qualified, int disqualified) {
        require(TenderCommand.QUALIFY);
        moveTo(TenderStatus.SCORING);
        return orFail(new TenderEvent.Qualified(id, qualified, disqualified), qualified, "TOO_FEW_QUALIFIED_BIDS");
    }

    private List<TenderEvent> orFail(TenderEvent done, int bids, String reason) {
        return bids < procedure().minBidders() ? List.of(done, fail(reason, "P09")) : List.of(done);
    }

    public TenderEvent beginConsensus(int outliers) {
        require(TenderCommand.BEGIN_CONSENSUS);
        moveTo(TenderStatus.CONSENSUS);
        return new TenderEvent.ConsensusBegun(id, outliers);
    }

    public TenderEvent openPrices(int prices) {
        require(TenderCommand.OPEN_PRICES);
        moveTo(TenderStatus.PRICE_OPENED);
        return new TenderEvent.PricesOpened(id, prices);
    }

    /** From the opening of the prices on the purchaser waits for the report with the rank (P11). */
    public void awaitReport(BusinessDay day) {
        run(clocks().priced(day.date(), day.rules(), day.calendar()));
    }

    void lookAgain(Deadline next) {
        timetable = timetable().orElseThrow().again(next);
    }

    /** @param leading the bid of rank 1, whose award the purchaser's silence confirms after P11 */
    public void rank(UUID leading, LocalDate today, RuleBook rules, WorkCalendar calendar) {
        require(TenderCommand.RANK);
        outcome = outcome().led(leading);
        moveTo(TenderStatus.RANKED);
        run(clocks().ranked(today, procedure(), rules, calendar));
    }

    /** @param bySilence the purchaser let the term of P11 pass; {@code on} is the day on which it can be read */
    TenderEvent announce(LocalDate on, boolean bySilence, BusinessDay day) {
        require(TenderCommand.ANNOUNCE);
        moveTo(TenderStatus.STANDSTILL);
        return announced(on, bySilence, day);
    }

    private TenderEvent announced(LocalDate on, boolean bySilence, BusinessDay day) {
        run(clocks().announced(on, procedure(), day.rules(), day.calendar()));
        return new TenderEvent.ResultAnnounced(id, outcome().requiredLeader(), bySilence, clocks().resultNoticeUntil(),
                clocks().standstillUntil());
    }

    /** @throws RuleRefused under P19 while objections may still come */
    public void award(Instant now, RuleBook rules, WorkCalendar calendar) {
        require(TenderCommand.AWARD);
        clocks().requireStandstillOver(now, rules);
        moveTo(TenderStatus.AWARDED);
        run(clocks().awarded(Deadline.dayOf(now), procedure(), rules, calendar));
    }

    /** The candidate may not be awarded: the next in rank is announced, with a term for objections (P12, P17, P19). */
    public List<TenderEvent> passOver(UUID next, BusinessDay day) {
        require(TenderCommand.PASS_OVER);
        return passedOver(next, day);
    }

    private List<TenderEvent> passedOver(UUID next, BusinessDay day) {
        var passed = outcome().requiredLeader();
        outcome = outcome().led(next);
        return List.of(new TenderEvent.CandidatePassedOver(id, passed, next), announced(day.date(), false, day));
    }

    /**
     * The leading bid fell by itself, also while the tender stands still: an announced one is followed as by
     * {@link #passOver}; before the announcement the purchaser has its term anew for the next (P11).
     */
    public List<TenderEvent> replaceLeader(UUID next, BusinessDay day) {
        require(TenderCommand.REPLACE_LEADER);
        if (stage() == TenderStatus.STANDSTILL) {
            return passedOver(next, day);
        }
        outcome = outcome().led(next);
        run(clocks().ranked(day.date(), procedure(), day.rules(), day.calendar()));
        return List.of();
    }

    /** The award is void: the next in rank is announced, with a term for objections of its own (P12, P17, P19). */
    public TenderEvent withdrawAward(UUID next, BusinessDay day) {
        require(TenderCommand.WITHDRAW_AWARD);
        outcome = outcome().led(next);
        moveTo(TenderStatus.STANDSTILL);
        return announced(day.date(), false, day);
    }

    /** An upheld challenge voids the scores: the qualified bids are scored again. */
    public TenderEvent reevaluate(String reason) {
        require(TenderCommand.REEVALUATE);
        outcome = outcome().led(null);
        moveTo(TenderStatus.SCORING);
        return new TenderEvent.ReevaluationOrdered(id, reason);
    }

    public void contract() {
        require(TenderCommand.CONTRACT);
        moveTo(TenderStatus.CONTRACTED);
    }

    TenderEvent fail(String reason, @Nullable String rule) {
        require(TenderCommand.FAIL);
        end(TenderStatus.FAILED, reason);
        return new TenderEvent.Failed(id, reason, rule);
    }

    public TenderEvent cancel(String reason) {
        require(TenderCommand.CANCEL);
        end(TenderStatus.CANCELLED, reason);
        return new TenderEvent.Cancelled(id, reason);
    }

    private void end(TenderStatus end, String reason) {
        outcome = outcome().ended(reason);
        pause = null;
        moveTo(end);
    }

    /** It is over: its file is kept for as long as P24 says. */
    public void keepFile(BusinessDay day) {
        outcome = outcome().kept(day.date().plusMonths(day.rule("P24").asInt()));
    }

    /** @param reviewUntil when somebody is asked whether it still has to stand still (HD2) */
    TenderEvent suspend(String reason, LocalDate today, Deadline reviewUntil) {
        require(TenderCommand.SUSPEND);
        pause = new Pause(status, today, reviewUntil);
        moveTo(TenderStatus.SUSPENDED);
        return new TenderEvent.Suspended(id, reason, stage());
    }

    /** At the end of each term it is said that it still stands still (HD2). */
    TenderEvent review(Deadline until) {
        pause = Objects.requireNonNull(pause).reviewed(until);
        run(clocks());
        return new TenderEvent.SuspensionOverdue(id, pause.suspendedOn(), until);
    }

    /** The terms that stood still are lengthened by the days of the suspension. */
    TenderEvent resume(LocalDate today, WorkCalendar calendar) {
        require(TenderCommand.RESUME);
        var ended = Objects.requireNonNull(pause);
        pause = null;
        moveTo(ended.suspendedIn());
        var stood = Math.max(0, clocks().stoodFrom(ended.suspendedOn()).until(today, ChronoUnit.DAYS));
        run(clocks().resumed(today, stood, status, calendar));
        return new TenderEvent.Resumed(id, status, clocks().bidsUntil());
    }

    /** The last day for bids but for what late answers added: nobody holds a tender open by asking (HQ1). */
    public LocalDate asksUntil(BusinessDay day) {
        return ClockRecompute.withoutLateAnswers(this, day.rules(), day.calendar()).bidsUntil().lastDay();
    }

    List<RecalculatedDeadline> recompute(DeadlineRecalculation by) {
        return ClockRecompute.of(this, by).into(this::run);
    }

    @Override
    public Set<TenderCommand> accepted() {
        return status.acceptsIn(stage());
    }

    private void moveTo(TenderStatus next) {
        status = status.to(next);
        timetable().map(Timetable::clocks).ifPresent(this::run);
    }

    private void run(TenderClocks clocks) {
        timetable = Timetable.of(clocks, status, pause);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    @Override
    public TenderStatus status() {
        return status;
    }

    public TenderStatus stage() {
        return pause == null ? status : pause.suspendedIn();
    }

    @Override
    public Owner owner() {
        return Owner.unit(source.purchaserId());
    }

    public String purchaserId() {
        return source.purchaserId();
    }

    public Source source() {
        return source;
    }

    public TenderDocument document() {
        return document;
    }

    public TenderContent content() {
        return document.content();
    }

    public Procedure procedure() {
        return document.procedure();
    }

    public Notice notice() {
        return notice;
    }

    Optional<Timetable> timetable() {
        return Optional.ofNullable(timetable);
    }

    public TenderClocks clocks() {
        return timetable().orElseThrow().clocks();
    }

    /** The instant from which a bid is late and envelopes may be opened; empty until it is published. */
    public Optional<Instant> bidsUntil() {
        return timetable().map(Timetable::bidsUntil);
    }

    public Outcome outcome() {
        return outcome == null ? Outcome.NONE : outcome;
    }
}
