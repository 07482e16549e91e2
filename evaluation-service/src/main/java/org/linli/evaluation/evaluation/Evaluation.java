package org.linli.evaluation.evaluation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.assessment.Assessment;
import org.linli.evaluation.assessment.Change;
import org.linli.evaluation.assessment.Judgement;
import org.linli.evaluation.assessment.Moderation;
import org.linli.evaluation.assessment.Observation;
import org.linli.evaluation.assessment.Team;
import org.linli.evaluation.assessment.Verification;
import org.linli.evaluation.assessor.Posts;
import org.linli.evaluation.delay.LostTime;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.result.AppealDecision;
import org.linli.evaluation.result.Outcome;
import org.linli.evaluation.result.Ruling;
import org.linli.evaluation.result.Verdict;
import org.linli.evaluation.result.VisitReport;
import org.linli.evaluation.schedule.Plan;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;

/** One evaluation of one contract. Late money moves its day and is noted; it is never held against the agency. */
@Entity
class Evaluation implements Aggregate<EvaluationCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private EvaluationStatus status = EvaluationStatus.PLANNED;
    @Embedded
    private Plan plan;
    @Embedded
    private Assessment assessment = new Assessment();
    @Embedded
    private Outcome outcome = new Outcome();
    @Embedded
    private Watch watch = new Watch();

    @SuppressWarnings("NullAway")
    protected Evaluation() {
    }

    static Evaluation plan(UUID id, Plan plan) {
        var evaluation = new Evaluation();
        evaluation.id = id;
        evaluation.plan = plan;
        evaluation.watch.day(plan.passesAt());
        return evaluation;
    }

    EvaluationEvent.Scheduled scheduled() {
        return EvaluationEvent.Scheduled.of(id, plan);
    }

    /** Who assesses from now on; what others had verified or marked is void. */
    EvaluationEvent.TeamNamed assign(EvaluationCommand asked, Team named) {
        require(asked);
        assessment.name(named);
        return new EvaluationEvent.TeamNamed(id, plan.contractId(), named.seats().stream()
                .map(seat -> new EvaluationEvent.Named(seat.part(), seat.declaration().personId())).toList());
    }

    /** @param serviceStartedOn null while the service has not begun */
    EvaluationEvent.Opened open(@Nullable LocalDate serviceStartedOn, BusinessDay today) {
        require(EvaluationCommand.OPEN);
        plan.requireNotEarly(serviceStartedOn, today);
        takeClaims(today);
        return new EvaluationEvent.Opened(id, plan.contractId(), plan.agencyId(), plan.kind());
    }

    /** Money was late before the day: the day moves by the days lost, and the time to claim with it. */
    Optional<EvaluationEvent> moneyWasLate(LostTime lost, @Nullable UUID payableId) {
        var from = plan.due().dueOn();
        if (!status.accepts().contains(EvaluationCommand.MOVE) || !plan.moves(lost)) {
            return Optional.empty();
        }
        watch.stepUntil().ifPresentOrElse(step -> watch.both(plan.notBeforeDue(step), plan.passesAt()),
                () -> watch.day(plan.passesAt()));
        return Optional.of(new EvaluationEvent.Rescheduled(id, plan.contractId(), from, plan.due().dueOn(),
                plan.due().daysMoved(), "LATE_PAYMENT", payableId));
    }

    /** @throws RuleRefused under E15 after the time to claim */
    void claim(Observation observation, BusinessDay today) {
        require(EvaluationCommand.CLAIM);
        watch.requireInTime(today, "E15", "observations");
        assessment.claim(observation, today.date());
    }

    /** @throws RuleRefused under E15 after the time to claim */
    EvaluationEvent.Submitted submit(BusinessDay today) {
        require(EvaluationCommand.SUBMIT);
        watch.requireInTime(today, "E15", "observations");
        return submitted(false, today);
    }

    /** The time to claim has passed: what is there counts as submitted, what is not is missing. */
    EvaluationEvent.Submitted closeClaims(BusinessDay today) {
        require(EvaluationCommand.CLOSE_CLAIMS);
        return submitted(true, today);
    }

    /** Claims may be changed again; a changed one has to be verified again. */
    EvaluationEvent.Reopened reopen(String reason, BusinessDay today) {
        require(EvaluationCommand.REOPEN);
        takeClaims(today);
        assessment.reopened(reason, today.date());
        return new EvaluationEvent.Reopened(id, plan.contractId(), plan.agencyId(), reason);
    }

    void verify(List<Verification> found, Actor assessor, BusinessDay today, Posts posts) {
        require(EvaluationCommand.VERIFY);
        assessment.team().admit(assessor, null, plan.evaluated(), today, posts);
        assessment.verify(found, assessor, today);
        moveTo(EvaluationStatus.VERIFYING);
    }

    /** @param judgements at least one, all of one part */
    void mark(List<Judgement> judgements, Actor assessor, BusinessDay today, Posts posts) {
        require(EvaluationCommand.marking(judgements.getFirst().part()));
        assessment.team().admit(assessor, judgements.getFirst().part(), plan.evaluated(), today, posts);
        assessment.mark(judgements, assessor, today);
        moveTo(EvaluationStatus.VERIFYING);
    }

    /** A visit ends with what was seen and advised: no grade, and no way to one. */
    EvaluationEvent.Visited visited(String advice, VisitReport report, Actor assessor, BusinessDay today, Posts posts) {
        require(EvaluationCommand.VISIT);
        plan.requireVisit(today);
        assessment.team().admit(assessor, null, plan.evaluated(), today, posts);
        outcome.advised(advice, report, today.date(), assessor);
        enter(EvaluationStatus.FINAL, null);
        return new EvaluationEvent.Visited(id, plan.contractId(), plan.agencyId(), plan.kind());
    }

    /** The agency says what it did about one thing that was advised. */
    EvaluationEvent.AdviceFollowed followUp(int no, String done, Actor by, BusinessDay today) {
        require(EvaluationCommand.FOLLOW_UP);
        outcome.followed(no, done, today.date(), by);
        return new EvaluationEvent.AdviceFollowed(id, plan.contractId(), plan.agencyId(), no);
    }

    /**
     * Issues the draft, or opens moderation where blind marks diverge; refused while anything is unmarked or contested.
     */
    EvaluationEvent draft(FrameworkContent content, Actor assessor, BusinessDay today, Posts posts) {
        require(EvaluationCommand.DRAFT);
        assessment.team().admit(assessor, null, plan.evaluated(), today, posts);
        var silent = assessment.requireComplete(content, plan.needsTwoSheets(), today);
        if (!silent.isEmpty()) {
            return incomplete(silent, today);
        }
        var contested = assessment.contested(today);
        if (contested.isEmpty()) {
            var score = assessment.score(content, plan.facts());
            if (!score.gaps().isEmpty()) {
                return incomplete(score.gaps(), today);
            }
            var respondUntil = today.until("E09");
            outcome.drafted(score, assessor, today, respondUntil);
            enter(EvaluationStatus.DRAFT_RESULT, respondUntil);
            return new EvaluationEvent.DraftIssued(id, plan.contractId(), plan.agencyId(), respondUntil.lastDay());
        }
        if (status == EvaluationStatus.MODERATION) {
            throw new RuleRefused(EvaluationProblem.NOT_MODERATED, today.rule("E05"), "marks",
                    contested.getFirst().indicator());
        }
        enter(EvaluationStatus.MODERATION, today.until("E10"));
        return new EvaluationEvent.ModerationOpened(id, plan.contractId(), contested);
    }

    /** No data is not a score of zero: there is no result, and nothing follows from it. */
    private EvaluationEvent.Incomplete incomplete(List<String> missing, BusinessDay today) {
        outcome.incomplete(missing);
        enter(EvaluationStatus.INCOMPLETE, today.until("E26"));
        return new EvaluationEvent.Incomplete(id, plan.contractId(), plan.agencyId(), missing);
    }

    /** @throws Conflict where nothing is contested, or for one who gave a contested mark */
    EvaluationEvent.Moderated moderate(Moderation moderation, Actor moderator, BusinessDay today, Posts posts) {
        require(EvaluationCommand.MODERATE);
        assessment.team().requireIndependent(moderator, plan.evaluated(), today, posts);
        assessment.moderate(moderation, moderator, today);
        return new EvaluationEvent.Moderated(id, plan.contractId(), moderation.part(), moderation.indicator());
    }

    /** One step about a draft, be it of a correction; one that leads back to VERIFYING voids it. */
    EvaluationEvent hear(EvaluationCommand command, Function<Hearing, Hearing.Step> step) {
        require(command);
        var taken = step.apply(new Hearing(plan.ref(id), outcome.live().orElseThrow(),
                judge -> assessment.involves(judge) || outcome.isHandledBy(judge)));
        if (outcome.isFinal()) {
            watch.step(outcome.correctionHeard(taken.process(), taken.until()));
            return taken.event();
        }
        outcome.hears(taken.process());
        enter(taken.next(), taken.until());
        if (taken.next() == EvaluationStatus.VERIFYING) {
            outcome.voidDraft();
            watch.day(plan.passesAt());
        }
        return taken.event();
    }

    /** The objection does not hold. */
    EvaluationEvent answer(String text, Actor lead, BusinessDay today) {
        var event = hear(EvaluationCommand.ANSWER, hearing -> hearing.answer(text, lead, today));
        outcome.answeredBy(lead);
        return event;
    }

    /** What one lead would decide on the appeal; another has a term to confirm it (E12.confirm). */
    EvaluationEvent proposeRuling(AppealDecision.Outcome decision, String reason, Actor judge, BusinessDay today) {
        var event = hear(EvaluationCommand.DECIDE_APPEAL, hearing -> hearing.propose(decision, judge, today));
        var ruling = Ruling.proposed(decision, reason, judge, today);
        outcome.rules(ruling, Handlers.of(judge));
        watch.look(ruling.confirmUntil().passesAt());
        return event;
    }

    /** By one who did not assess; the framework's bands decide the grade and what it sets off. */
    EvaluationEvent.Finalised finalise(FrameworkContent content, Actor lead, BusinessDay today) {
        require(EvaluationCommand.FINALISE);
        assessment.requireOther(lead);
        var verdict = outcome.finalise(plan.ref(id), content, lead, today);
        enter(EvaluationStatus.FINAL, null);
        return EvaluationEvent.Finalised.of(plan.ref(id), verdict, plan.mitigations(), today.date(),
                assessment.produced(content, plan.facts(), outcome.seenUntil(plan.facts())));
    }

    /** Heard first where it is worse for the agency. @throws RuleRefused under E13 when the result stood too long */
    EvaluationEvent proposeCorrection(Change change, Actor lead, FrameworkContent content, BusinessDay today) {
        require(EvaluationCommand.PROPOSE_CORRECTION);
        change.requireFit(content);
        var verdict = Verdict.of(content, assessment.scoreWith(change, content, plan.facts(), today));
        var proposed = outcome.propose(change, lead, verdict, today);
        enter(status, proposed.confirmUntil());
        return EvaluationEvent.proposed(plan.ref(id), proposed);
    }

    /** By another than the proposer: the corrected result supersedes the former. */
    EvaluationEvent.Corrected confirmCorrection(FrameworkContent content, Actor lead, BusinessDay today) {
        require(EvaluationCommand.CONFIRM_CORRECTION);
        assessment.requireOther(lead);
        var change = outcome.confirmable(plan.ref(id), lead, today);
        assessment.correct(change, today);
        var corrected = Verdict.of(content, assessment.score(content, plan.facts()));
        var former = outcome.supersede(corrected, lead, today.date());
        enter(EvaluationStatus.CORRECTED, null);
        return EvaluationEvent.Corrected.of(plan.ref(id), corrected, former, plan.mitigations(), outcome, today.date(),
                change.reason(), assessment.produced(content, plan.facts(), outcome.seenUntil(plan.facts())));
    }

    /** A proposal that nobody confirmed in its time is void. */
    EvaluationEvent.CorrectionLapsed lapseCorrection() {
        require(EvaluationCommand.LAPSE_CORRECTION);
        outcome.lapse();
        enter(status, null);
        return new EvaluationEvent.CorrectionLapsed(id, plan.contractId(), plan.agencyId());
    }

    EvaluationEvent.Cancelled cancel(String reason) {
        require(EvaluationCommand.CANCEL);
        outcome.cancelled(reason);
        enter(EvaluationStatus.CANCELLED, null);
        return new EvaluationEvent.Cancelled(id, plan.contractId(), plan.agencyId(), reason);
    }

    /** Those of its status that can succeed for its kind, with what has been said so far. */
    @Override
    public Set<EvaluationCommand> accepted() {
        return status.accepts().stream().filter(command -> command.fits(plan.kind(), outcome))
                .collect(Collectors.toSet());
    }

    private EvaluationEvent.Submitted submitted(boolean byClock, BusinessDay today) {
        moveTo(EvaluationStatus.SUBMITTED);
        watch.day(assessment.close(today, plan.passesAt()));
        return new EvaluationEvent.Submitted(id, plan.contractId(), assessment.observations().size(), byClock);
    }

    private void takeClaims(BusinessDay today) {
        moveTo(EvaluationStatus.OPEN);
        if (plan.kind().isSummative()) {
            watch.both(plan.notBeforeDue(today.until("E15")), plan.passesAt());
        }
    }

    @Override
    public Handlers firstHands(EvaluationCommand command) {
        return command.handsBefore(outcome);
    }

    /** Whose the users' part is goes by the area that is served; all else by agency and purchaser. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var mine = accepted().stream().filter(command -> !caller.isAmong(firstHands(command)))
                .collect(Collectors.partitioningBy(EvaluationCommand.MARK_AS_USERS::equals));
        return Stream.concat(caller.allowed(mine.get(false), owner()).stream(),
                caller.allowed(mine.get(true), plan.served()).stream()).sorted().toList();
    }

    /** What else does not fit is refused by the step itself, which names the rule, before it changes anything. */
    @Override
    public Optional<? extends Rejection> rejection(EvaluationCommand command) {
        return status.accepts().contains(command) ? command.refusedBy(plan, outcome)
                : Aggregate.super.rejection(command);
    }

    private void enter(EvaluationStatus next, @Nullable Deadline until) {
        watch.next(until, outcome.isFinal() ? null : plan.passesAt());
        moveTo(next);
    }

    private void moveTo(EvaluationStatus next) {
        status = next == status ? next : status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.agency(plan.agencyId()).and(Owner.unit(plan.purchaserId()));
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public EvaluationStatus status() {
        return status;
    }

    Plan plan() {
        return plan;
    }

    Assessment assessment() {
        return assessment;
    }

    Outcome outcome() {
        return outcome;
    }

    Watch watch() {
        return watch;
    }
}
