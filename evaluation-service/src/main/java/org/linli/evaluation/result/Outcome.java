package org.linli.evaluation.result;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.assessment.Change;
import org.linli.evaluation.indicator.Effect;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Grade;
import org.linli.evaluation.schedule.Facts;
import org.linli.evaluation.schedule.Ref;
import org.linli.evaluation.score.ScoreResult;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;

/** The result from its first draft on: heard in rounds, final by another person, corrected by two. */
@Embeddable
public class Outcome {

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable DueProcess process;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<DueProcess> voidedRounds = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ScoreResult result;
    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Effect> effects;
    private @Nullable String coaching;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable VisitReport visit;
    private @Nullable String cancelReason;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Cancellation cancellation;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers cancellers = Handlers.NONE;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<String> missing;
    private @Nullable LocalDate finalisedOn;
    private @Nullable String finalisedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Correction correction;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Correction> corrections = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Overturned> overturned = List.of();
    /** Who issued the draft, or proposed the correction, that is heard now, under whatever account. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers issuers = Handlers.NONE;
    /** Who answered objections to it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers answerers = Handlers.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Ruling ruling;
    /** Who proposed it, under whatever account. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers rulers = Handlers.NONE;

    /** @throws RuleRefused under E25 for a draft that an upheld appeal voided */
    public void drafted(ScoreResult score, Actor assessor, BusinessDay today, Deadline respondUntil) {
        Overturned.requireHeeded(overturned, score, today);
        result = score;
        missing = null;
        issuedBy(assessor);
        process = DueProcess.issued(voidedRounds.size() + 1, today.date(), assessor.id(), respondUntil);
    }

    private void issuedBy(Actor by) {
        issuers = Handlers.of(by);
        answerers = Handlers.NONE;
    }

    public void answeredBy(Actor lead) {
        answerers = answerers.and(lead);
    }

    /** Issued what is heard now, answered an objection to it, or proposed what becomes of the appeal. */
    public boolean isHandledBy(Actor person) {
        return hands().include(person);
    }

    /** Of everybody who did. */
    public Handlers hands() {
        return issuers.and(answerers).and(rulers);
    }

    public Handlers issuers() {
        return issuers;
    }

    /** @param proposed null when it counts, was sent back or fell with what it was about */
    public void rules(@Nullable Ruling proposed, Handlers by) {
        ruling = proposed;
        rulers = by;
    }

    public Optional<Ruling> ruling() {
        return Optional.ofNullable(ruling);
    }

    /** By when another is to confirm what was proposed of an appeal; empty once it was said that nobody did. */
    public Optional<Deadline> confirmRulingUntil() {
        return ruling().filter(proposed -> !proposed.overdue()).map(Ruling::confirmUntil);
    }

    public void rulingOverdue() {
        ruling = Objects.requireNonNull(ruling).late();
    }

    public void hears(DueProcess next) {
        process = next;
    }

    /** Revised data void what was drafted, said, answered and decided; a new draft is a new round. */
    public void voidDraft() {
        var all = new ArrayList<>(voidedRounds);
        all.add(process());
        voidedRounds = List.copyOf(all);
        overturned(process(), Overturned.of(Objects.requireNonNull(result), process().issuedOn()));
        process = null;
        result = null;
    }

    /**
     * @throws Conflict for the one who issued the draft
     * @throws RuleRefused under E09 while the agency is to be heard
     */
    public Verdict finalise(Ref ref, FrameworkContent content, Actor lead, BusinessDay today) {
        if (issuers.include(lead)) {
            throw new Conflict(EvaluationProblem.SAME_PERSON, lead.id());
        }
        if (!process().settled(today.date())) {
            throw new RuleRefused(EvaluationProblem.NOT_SETTLED, today.rule("E09"), "process", ref.number());
        }
        cancellation = null;
        finalisedOn = today.date();
        finalisedBy = lead.id();
        return decided(Verdict.of(content, Objects.requireNonNull(result)));
    }

    /** The end of a visit: what was seen and advised, and no grade. */
    public void advised(String advice, VisitReport report, LocalDate on, Actor by) {
        cancellation = null;
        coaching = advice;
        visit = report;
        finalisedOn = on;
        finalisedBy = by.id();
    }

    /** @throws Conflict when nothing open was advised under that number */
    public void followed(int no, String done, LocalDate on, Actor by) {
        if (visit == null) {
            throw new Conflict(EvaluationProblem.NO_ADVICE, no);
        }
        visit = visit.followed(no, done, on, by);
    }

    public Optional<VisitReport> visit() {
        return Optional.ofNullable(visit);
    }

    /** Nothing is drafted and nothing follows. @param gaps what no data was brought for */
    public void incomplete(List<String> gaps) {
        missing = List.copyOf(gaps);
    }

    public Optional<List<String>> missing() {
        return Optional.ofNullable(missing);
    }

    public void cancelled(String reason) {
        cancelReason = reason;
        cancellation = null;
        rules(null, Handlers.NONE);
    }

    /** @param proposed null when it fell */
    public void cancelling(@Nullable Cancellation proposed, Handlers by) {
        cancellation = proposed;
        cancellers = by;
    }

    public Handlers cancellers() {
        return cancellers;
    }

    /** What nobody confirmed in its time falls. */
    public void lapseCancelling(LocalDate today) {
        if (cancellation != null && cancellation.hasLapsed(today)) {
            cancellation = null;
        }
    }

    public Optional<Cancellation> cancellation() {
        return Optional.ofNullable(cancellation);
    }

    private void overturned(DueProcess heard, Overturned draft) {
        var decision = heard.decision();
        if (decision != null && decision.outcome().voidsDraft()) {
            overturned = Stream.concat(overturned.stream(), Stream.of(draft)).toList();
        }
    }

    /**
     * A later proposal replaces the earlier one; about one that is worse for the agency it is heard first.
     *
     * @throws RuleRefused under E13 when the result has stood too long, under E25 where an appeal against it was upheld
     */
    public Correction propose(Change change, Actor lead, Verdict verdict, BusinessDay today) {
        var window = today.until(Objects.requireNonNull(finalisedOn), "E13");
        if (today.date().isAfter(window.lastDay())) {
            throw new RuleRefused(EvaluationProblem.TOO_LATE, today.rule("E13"), "reason", window.lastDay());
        }
        if (verdict.isWorseThan(standing())) {
            Overturned.requireHeeded(overturned, verdict.result(), today);
            issuedBy(lead);
            var respondUntil = today.until("E09");
            correction = Correction.proposed(change, verdict, today.date(), respondUntil,
                    DueProcess.issued(corrections.size() + 1, today.date(), change.by(), respondUntil));
        } else {
            issuedBy(lead);
            correction = Correction.proposed(change, verdict, today.date(), today.until("E14"), null);
        }
        return correction;
    }

    /**
     * One step about a correction. @param until null when it does not hold: then it is void and the result stands
     *
     * @return what is waited for next
     */
    public @Nullable Deadline correctionHeard(DueProcess next, @Nullable Deadline until) {
        var heard = Objects.requireNonNull(correction);
        correction = until == null ? null : heard.hears(next, until);
        overturned(next, new Overturned(heard.basis(), heard.score(), next.issuedOn()));
        return until;
    }

    /** @throws Conflict without a proposal, or for the proposer; RuleRefused under E14 when it has lapsed */
    public Change confirmable(Ref ref, Actor lead, BusinessDay today) {
        if (correction == null) {
            throw new Conflict(EvaluationProblem.NO_CORRECTION, ref.number());
        }
        if (issuers.include(lead)) {
            throw new Conflict(EvaluationProblem.SAME_PERSON, lead.id());
        }
        if (today.date().isAfter(correction.confirmUntil().lastDay())) {
            throw new RuleRefused(EvaluationProblem.TOO_LATE, today.rule("E14"), "correction",
                    correction.confirmUntil().lastDay());
        }
        if (correction.hearing() != null && !correction.hearing().settled(today.date())) {
            throw new RuleRefused(EvaluationProblem.NOT_SETTLED, today.rule("E09"), "correction", ref.number());
        }
        return correction.change();
    }

    /** @return what is superseded */
    public Verdict supersede(Verdict corrected, Actor lead, LocalDate on) {
        var former = standing();
        var all = new ArrayList<>(corrections);
        all.add(Objects.requireNonNull(correction).confirmed(lead.id(), on, former));
        corrections = List.copyOf(all);
        correction = null;
        decided(corrected);
        return former;
    }

    public void lapse() {
        correction = null;
        rules(null, Handlers.NONE);
    }

    private Verdict standing() {
        return new Verdict(Objects.requireNonNull(result), Objects.requireNonNull(grade),
                Objects.requireNonNull(effects));
    }

    private Verdict decided(Verdict verdict) {
        result = verdict.result();
        grade = verdict.grade();
        effects = verdict.effects();
        return verdict;
    }

    public DueProcess process() {
        return Objects.requireNonNull(process);
    }

    public Optional<DueProcess> hearing() {
        return Optional.ofNullable(process);
    }

    /** What the agency is heard about now: a draft, or a correction of what is final. */
    public Optional<DueProcess> live() {
        return isFinal() ? correction().map(Correction::hearing) : hearing();
    }

    public boolean isFinal() {
        return finalisedOn != null;
    }

    public List<DueProcess> voidedRounds() {
        return voidedRounds;
    }

    public Optional<ScoreResult> result() {
        return Optional.ofNullable(result);
    }

    public Optional<Grade> grade() {
        return Optional.ofNullable(grade);
    }

    public Optional<List<Effect>> effects() {
        return Optional.ofNullable(effects);
    }

    public Optional<String> coaching() {
        return Optional.ofNullable(coaching);
    }

    public Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }

    /** The last day that the result speaks of: one that came early knows nothing of later days. */
    public LocalDate seenUntil(Facts facts) {
        return finalisedOn().filter(day -> day.isBefore(facts.periodTo())).orElse(facts.periodTo());
    }

    public Optional<LocalDate> finalisedOn() {
        return Optional.ofNullable(finalisedOn);
    }

    public Optional<Correction> correction() {
        return Optional.ofNullable(correction);
    }

    public List<Correction> corrections() {
        return corrections;
    }
}
