package org.linli.evaluation.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.evaluation.delay.LostTime;
import org.linli.evaluation.framework.Effect;
import org.linli.evaluation.framework.FrameworkContent;
import org.linli.evaluation.framework.Grade;
import org.linli.evaluation.response.Answer;
import org.linli.evaluation.response.DueProcess;
import org.linli.evaluation.response.Stance;
import org.linli.evaluation.score.ScoreEngine;
import org.linli.evaluation.score.ScoreInput;
import org.linli.evaluation.score.ScoreResult;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** One evaluation of one contract. Late money moves its day and is noted; it is never held against the agency. */
@Entity
class Evaluation {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID contractId;
    private UUID agencyId;
    private String purchaserId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private EvaluationStatus status = EvaluationStatus.PLANNED;
    @JdbcTypeCode(SqlTypes.JSON)
    private Facts facts;
    private LocalDate plannedOn;
    private LocalDate dueOn;
    private int daysMoved;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> latePayables = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Observation> observations = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Judgement> marks = List.of();
    private @Nullable String coaching;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable DueProcess process;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ScoreResult result;
    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Effect> effects;
    private @Nullable LocalDate finalisedOn;
    private @Nullable String cancelReason;
    private int overdueSaid;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Evaluation() {
    }

    static Evaluation plan(UUID id, String number, UUID contractId, ContractTerms terms, Kind kind, Facts facts, LocalDate day) {
        var evaluation = new Evaluation();
        evaluation.id = id;
        evaluation.number = number;
        evaluation.contractId = contractId;
        evaluation.agencyId = terms.agencyId();
        evaluation.purchaserId = terms.purchaserId();
        evaluation.kind = kind;
        evaluation.facts = facts;
        evaluation.plannedOn = day;
        evaluation.dueOn = day;
        evaluation.watchDueDay();
        return evaluation;
    }

    EvaluationEvent.Scheduled scheduled() {
        return new EvaluationEvent.Scheduled(id, contractId, agencyId, kind, facts.areaType(), facts.framework().name(), dueOn);
    }

    EvaluationEvent.Opened open() {
        require(EvaluationCommand.OPEN);
        moveTo(EvaluationStatus.OPEN);
        return new EvaluationEvent.Opened(id, contractId, agencyId, kind);
    }

    /** Money was late before the day: the day moves by the days lost, counted from the plan, so that no fact counts twice. */
    Optional<EvaluationEvent> moneyWasLate(LostTime lost, @Nullable UUID payableId) {
        if (!status.accepts().contains(EvaluationCommand.MOVE) || lost.days() <= daysMoved) {
            return Optional.empty();
        }
        var from = dueOn;
        daysMoved = lost.days();
        latePayables = List.copyOf(lost.payables());
        dueOn = plannedOn.plusDays(daysMoved);
        overdueSaid = 0;
        watchDueDay();
        return Optional.of(new EvaluationEvent.Rescheduled(id, contractId, from, dueOn, daysMoved, "LATE_PAYMENT", payableId));
    }

    void claim(Observation observation) {
        require(EvaluationCommand.CLAIM);
        refuseFormative();
        var all = new ArrayList<>(observations);
        all.removeIf(present -> present.indicator().equals(observation.indicator()));
        all.add(observation);
        observations = List.copyOf(all);
    }

    EvaluationEvent.Submitted submit() {
        require(EvaluationCommand.SUBMIT);
        refuseFormative();
        moveTo(EvaluationStatus.SUBMITTED);
        return new EvaluationEvent.Submitted(id, contractId, observations.size());
    }

    /** @param value what the assessor found; null confirms the claim */
    void verify(String indicator, @Nullable BigDecimal value, Actor assessor, Rule onSite) {
        require(EvaluationCommand.VERIFY);
        var claimed = observations.stream().filter(observation -> observation.indicator().equals(indicator)).findFirst()
                .orElseThrow(() -> new RuleRefused(EvaluationProblem.NOT_CLAIMED, onSite, "indicator", indicator));
        observations = observations.stream().map(observation -> observation != claimed ? observation
                : claimed.verified(value == null ? claimed.claimed() : value, assessor.id())).toList();
        moveTo(EvaluationStatus.VERIFYING);
    }

    /** A later mark of the same person for the same part and indicator replaces the earlier one. */
    void mark(List<Judgement> judgements) {
        require(EvaluationCommand.MARK);
        var all = new ArrayList<>(marks);
        for (var judgement : judgements) {
            all.removeIf(mark -> mark.by().equals(judgement.by()) && mark.part() == judgement.part()
                    && mark.indicator().equals(judgement.indicator()));
            all.add(judgement);
        }
        marks = List.copyOf(all);
    }

    /** A formative visit ends with advice: no grade, and no way to one. */
    EvaluationEvent.Visited visited(String advice, LocalDate on, Rule formative) {
        require(EvaluationCommand.VISIT);
        if (kind.isSummative()) {
            throw new RuleRefused(EvaluationProblem.NOT_FORMATIVE, formative, "kind", kind);
        }
        coaching = advice;
        finalisedOn = on;
        nextCheckAt = null;
        moveTo(EvaluationStatus.FINAL);
        return new EvaluationEvent.Visited(id, contractId, agencyId);
    }

    /** @throws RuleRefused while a claim is not verified or a required part has given no marks */
    EvaluationEvent.DraftIssued draft(FrameworkContent content, Actor assessor, LocalDate on, Deadline respondUntil, Rule onSite,
            Rule parts) {
        require(EvaluationCommand.DRAFT);
        observations.stream().filter(observation -> observation.verifiedBy() == null).findFirst().ifPresent(open -> {
            throw new RuleRefused(EvaluationProblem.NOT_VERIFIED, onSite, "observations", open.indicator());
        });
        content.parts().stream().filter(part -> part.required() && marks.stream().noneMatch(mark -> mark.part() == part.part()))
                .findFirst().ifPresent(part -> {
                    throw new RuleRefused(EvaluationProblem.MARKS_MISSING, parts, "marks", part.part());
                });
        result = ScoreEngine.score(new ScoreInput(content, facts.areaType(), facts.ageBand(), facts.periodShare(),
                observations.stream().collect(Collectors.toMap(Observation::indicator, Observation::measured)),
                marks.stream().map(mark -> mark.mark(mark.indicator())).toList()));
        process = DueProcess.issued(1, on, assessor.id(), respondUntil);
        nextCheckAt = respondUntil.passesAt();
        moveTo(EvaluationStatus.DRAFT_RESULT);
        return new EvaluationEvent.DraftIssued(id, contractId, agencyId, respondUntil.lastDay());
    }

    EvaluationEvent.Responded respond(Stance stance, @Nullable String text, LocalDate on) {
        require(EvaluationCommand.RESPOND);
        return responded(stance, text, on);
    }

    EvaluationEvent.Responded fallSilent(LocalDate on) {
        require(EvaluationCommand.FALL_SILENT);
        return responded(Stance.SILENT, null, on);
    }

    private EvaluationEvent.Responded responded(Stance stance, @Nullable String text, LocalDate on) {
        process = process().responded(stance, text, on);
        nextCheckAt = null;
        moveTo(EvaluationStatus.RESPONSE);
        return new EvaluationEvent.Responded(id, contractId, stance);
    }

    EvaluationEvent.ObjectionAnswered answer(String text, Actor lead, LocalDate on, Deadline appealUntil) {
        require(EvaluationCommand.ANSWER);
        if (!process().awaitsAnswer()) {
            throw new Conflict(EvaluationProblem.NO_OBJECTION, id);
        }
        process = process().answered(new Answer(text, on, lead.id()), appealUntil);
        return new EvaluationEvent.ObjectionAnswered(id, contractId);
    }

    /** @param content the framework's bands decide the grade and what it sets off */
    EvaluationEvent.Finalised finalise(FrameworkContent content, Actor lead, LocalDate on, Rule hearing) {
        require(EvaluationCommand.FINALISE);
        if (lead.id().equals(process().issuedBy())) {
            throw new Conflict(EvaluationProblem.SAME_PERSON, lead.id());
        }
        if (!process().settled(on)) {
            throw new RuleRefused(EvaluationProblem.NOT_SETTLED, hearing, "process", number);
        }
        var scored = Objects.requireNonNull(result);
        grade = content.gradeOf(scored.score());
        effects = content.effectsOf(grade);
        finalisedOn = on;
        nextCheckAt = null;
        moveTo(EvaluationStatus.FINAL);
        Map<String, String> dimensions = new TreeMap<>();
        scored.dimensions().forEach((dimension, value) -> dimensions.put(dimension.name(), value.toPlainString()));
        return new EvaluationEvent.Finalised(id, contractId, agencyId, kind, scored.score().toPlainString(), grade, dimensions,
                mitigations(), on, effects);
    }

    EvaluationEvent.Cancelled cancel(String reason) {
        require(EvaluationCommand.CANCEL);
        cancelReason = reason;
        nextCheckAt = null;
        moveTo(EvaluationStatus.CANCELLED);
        return new EvaluationEvent.Cancelled(id, contractId, agencyId, reason);
    }

    /** What the clock makes of it. @param thresholds days late at which it is said, rising */
    List<EvaluationEvent> tick(LocalDate today, List<Integer> thresholds) {
        if (status == EvaluationStatus.DRAFT_RESULT) {
            return List.of(fallSilent(today));
        }
        var said = new ArrayList<EvaluationEvent>();
        var late = ChronoUnit.DAYS.between(dueOn, today);
        nextCheckAt = null;
        for (var threshold : thresholds) {
            if (threshold <= overdueSaid) {
                continue;
            }
            if (late < threshold) {
                nextCheckAt = startOf(dueOn.plusDays(threshold));
                break;
            }
            overdueSaid = threshold;
            said.add(new EvaluationEvent.Overdue(id, contractId, agencyId, kind, dueOn, threshold));
        }
        return said;
    }

    List<EvaluationEvent.Mitigation> mitigations() {
        return daysMoved == 0 ? List.of() : List.of(new EvaluationEvent.Mitigation("LATE_PAYMENT", daysMoved, latePayables));
    }

    Set<EvaluationCommand> commands() {
        return status.accepts();
    }

    private void refuseFormative() {
        if (!kind.isSummative()) {
            throw new Conflict(EvaluationProblem.FORMATIVE_ONLY, number);
        }
    }

    private void watchDueDay() {
        nextCheckAt = startOf(dueOn.plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void require(EvaluationCommand command) {
        if (!status.accepts().contains(command)) {
            throw new IllegalTransition("Evaluation", id, status, command);
        }
    }

    private void moveTo(EvaluationStatus next) {
        status = next;
    }

    private DueProcess process() {
        return Objects.requireNonNull(process);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    EvaluationStatus status() {
        return status;
    }

    UUID contractId() {
        return contractId;
    }

    UUID agencyId() {
        return agencyId;
    }

    String purchaserId() {
        return purchaserId;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    Facts facts() {
        return facts;
    }

    Optional<ScoreResult> result() {
        return Optional.ofNullable(result);
    }

    EvaluationApi.EvaluationView view(List<String> allowedActions) {
        return new EvaluationApi.EvaluationView(id, number, contractId, agencyId, purchaserId, kind, status, facts, plannedOn,
                dueOn, daysMoved, mitigations(), observations, marks, coaching, process,
                result == null ? null : result.score(), grade, effects, finalisedOn, cancelReason, allowedActions);
    }
}
