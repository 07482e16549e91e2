package org.linli.procurement.tendering.tender;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.known.calendar.Reckoned;
import org.linli.procurement.known.calendar.Reckoning;

/**
 * One tender. Aggregate root: the order of the stages and their terms; what a stage decides lives with the stage. Its
 * fields are in {@link TenderFile}; only the commands here change them.
 */
@Entity
public class Tender extends TenderWindow {

    protected Tender() {
    }

    /** @param source the purchase it is for: id, purchaser, area and service type */
    static Tender draft(UUID id, String number, Source source, Written document, Procedure procedure, Actor writer) {
        var tender = new Tender();
        tender.id = id;
        tender.number = number;
        tender.purchaseId = source.purchaseId();
        tender.purchaserId = source.purchaserId();
        tender.areaCode = source.areaCode();
        tender.serviceType = source.serviceType();
        tender.procedure = procedure;
        tender.take(document, writer);
        return tender;
    }

    /** What a tender takes over from its purchase. */
    record Source(UUID purchaseId, String purchaserId, String areaCode, String serviceType) {
    }

    /** A checked document with its hash. */
    public record Written(TenderContent content, String hash) {
    }

    TenderEvent.Drafted drafted() {
        return new TenderEvent.Drafted(id, number, purchaseId, purchaserId);
    }

    /** A new text voids a review. */
    TenderEvent write(Written document, Procedure newProcedure, Actor writer) {
        require(TenderCommand.WRITE);
        procedure = newProcedure;
        take(document, writer);
        if (status == TenderStatus.REVIEWED) {
            reviewer = null;
            moveTo(TenderStatus.DRAFT);
        }
        return new TenderEvent.Written(id, contentHash);
    }

    /** @throws RuleRefused under P02 for whoever wrote any of it */
    TenderEvent review(Actor newReviewer, BusinessDay day) {
        require(TenderCommand.REVIEW);
        if (writers.contains(newReviewer.id())) {
            throw new RuleRefused(TenderProblem.SELF_REVIEW, day.rule("P02"), "reviewer", newReviewer.id());
        }
        reviewer = newReviewer.id();
        moveTo(TenderStatus.REVIEWED);
        return new TenderEvent.Reviewed(id, contentHash);
    }

    /** Freezes content and procedure and starts the clocks. The gates are the service's to ask before. */
    TenderEvent publish(Procedure frozen, Money newBudget, Draw.CommittedSeed seed, BusinessDay day) {
        require(TenderCommand.PUBLISH);
        procedure = frozen;
        budget = newBudget;
        publishedOn = day.date();
        published = true;
        seedCommitment = seed.commitment();
        wrappedSeed = seed.wrapped();
        runClocks(TenderClocks.published(day.date(), frozen, content.bidDays(), day.rules(), day.calendar()));
        nextCheckAt = bidsUntil;
        moveTo(TenderStatus.PUBLISHED);
        return new TenderEvent.Published(id, number, purchaseId, purchaserId, areaCode, serviceType, frozen.kind(),
                newBudget, content.ceilingPrice(), content.evaluation().priceWeight(), requiredBidsUntil(),
                clocks().bidsUntil(), seedCommitment, contentHash);
    }

    /** The deadline for bids has passed; with too few of them the tender fails at once (P09). */
    List<TenderEvent> close(int standingBids) {
        require(TenderCommand.CLOSE);
        nextCheckAt = null;
        moveTo(TenderStatus.CLOSED);
        var closed = new TenderEvent.Closed(id, standingBids);
        return standingBids < procedure.minBidders() ? List.of(closed, fail("TOO_FEW_BIDDERS", "P09"))
                : List.of(closed);
    }

    public TenderEvent open(int bids, LocalDate on) {
        require(TenderCommand.OPEN);
        openedOn = on;
        moveTo(TenderStatus.OPENED);
        return new TenderEvent.Opened(id, bids);
    }

    /** With too few qualified bids there is nothing to evaluate (P09). */
    public List<TenderEvent> qualify(int qualified, int disqualified) {
        require(TenderCommand.QUALIFY);
        moveTo(TenderStatus.SCORING);
        var done = new TenderEvent.Qualified(id, qualified, disqualified);
        return qualified < procedure.minBidders() ? List.of(done, fail("TOO_FEW_QUALIFIED_BIDS", "P09"))
                : List.of(done);
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

    /** @param leading the bid of rank 1, whose award the purchaser's silence confirms after P11 */
    public void rank(UUID leading, LocalDate today, RuleBook rules, WorkCalendar calendar) {
        require(TenderCommand.RANK);
        leadingBidId = leading;
        runClocks(clocks().ranked(today, procedure, rules, calendar));
        nextCheckAt = passes(clocks().fixWinnerUntil());
        moveTo(TenderStatus.RANKED);
    }

    /** @param bySilence the purchaser let the term of P11 pass: {@code on} is then the day it had passed */
    TenderEvent announce(LocalDate on, boolean bySilence, BusinessDay day) {
        require(TenderCommand.ANNOUNCE);
        var present = clocks().announced(on, procedure, day.rules(), day.calendar());
        runClocks(present);
        nextCheckAt = null;
        moveTo(TenderStatus.STANDSTILL);
        return new TenderEvent.ResultAnnounced(id, leadingBidId().orElseThrow(), bySilence, present.resultNoticeUntil(),
                present.standstillUntil());
    }

    /** @throws RuleRefused under P19 while objections may still come */
    public void award(Instant now, RuleBook rules, WorkCalendar calendar) {
        require(TenderCommand.AWARD);
        var standstill = clocks().standstillUntil();
        var today = Deadline.dayOf(now);
        if (standstill != null && now.isBefore(standstill.passesAt())) {
            throw new RuleRefused(TenderProblem.BEFORE_STANDSTILL_ENDS, rules.get("P19", today), "standstillUntil",
                    standstill.lastDay());
        }
        runClocks(clocks().awarded(today, procedure, rules, calendar));
        moveTo(TenderStatus.AWARDED);
    }

    /** The candidate may not be awarded: the next in rank takes its place within the same standstill (P17). */
    public TenderEvent passOver(UUID next) {
        require(TenderCommand.PASS_OVER);
        var passed = leadingBidId().orElseThrow();
        leadingBidId = next;
        return new TenderEvent.CandidatePassedOver(id, passed, next);
    }

    /** The award is void: the next in rank may be awarded without another standstill (P17). */
    public void withdrawAward(UUID next) {
        require(TenderCommand.WITHDRAW_AWARD);
        leadingBidId = next;
        moveTo(TenderStatus.STANDSTILL);
    }

    /** An upheld challenge voids the scores: the qualified bids are scored again. */
    public TenderEvent reevaluate(String reason) {
        require(TenderCommand.REEVALUATE);
        nextCheckAt = null;
        leadingBidId = null;
        moveTo(TenderStatus.SCORING);
        return new TenderEvent.ReevaluationOrdered(id, reason);
    }

    public void contract() {
        require(TenderCommand.CONTRACT);
        moveTo(TenderStatus.CONTRACTED);
    }

    /** @param rule the rule under which it fails, null where none is named */
    TenderEvent fail(String reason, @Nullable String rule) {
        require(TenderCommand.FAIL);
        end(TenderStatus.FAILED, reason);
        return new TenderEvent.Failed(id, reason, rule);
    }

    TenderEvent cancel(String reason) {
        require(TenderCommand.CANCEL);
        end(TenderStatus.CANCELLED, reason);
        return new TenderEvent.Cancelled(id, reason);
    }

    TenderEvent suspend(String reason, LocalDate today) {
        require(TenderCommand.SUSPEND);
        suspendedIn = status;
        suspendedOn = today;
        nextCheckAt = null;
        moveTo(TenderStatus.SUSPENDED);
        return new TenderEvent.Suspended(id, reason, suspendedIn);
    }

    /** The terms that stood still are lengthened by the days of the suspension. */
    TenderEvent resume(LocalDate today, WorkCalendar calendar) {
        require(TenderCommand.RESUME);
        var into = suspendedIn == null ? TenderStatus.PUBLISHED : suspendedIn;
        var from = suspendedOn == null ? today : suspendedOn;
        runClocks(clocks().resumed(today, from.until(today, ChronoUnit.DAYS), into, calendar));
        suspendedIn = null;
        suspendedOn = null;
        nextCheckAt = into == TenderStatus.PUBLISHED ? bidsUntil
                : into == TenderStatus.RANKED ? passes(clocks().fixWinnerUntil()) : null;
        moveTo(into);
        return new TenderEvent.Resumed(id, into, clocks().bidsUntil());
    }

    /** A year got its calendar: terms that were provisional are reckoned again. */
    List<Reckoned> reckonAgain(Reckoning by) {
        var again = ClockRecompute.of(this, by);
        runClocks(again.clocks());
        nextCheckAt = ClockRecompute.nextCheck(status, again.clocks());
        return again.moved();
    }

    /** @throws IllegalTransition while bids may still come in or change */
    public void requireBidsClosed() {
        if (!bidsAreClosed()) {
            throw new IllegalTransition("Tender", id, status, TenderCommand.DRAW_PANEL);
        }
    }

    private boolean bidsAreClosed() {
        return stage().hasReached(TenderStatus.CLOSED);
    }
}
