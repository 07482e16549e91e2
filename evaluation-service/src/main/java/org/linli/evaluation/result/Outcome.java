package org.linli.evaluation.result;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private @Nullable LocalDate finalisedOn;
    private @Nullable String finalisedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Correction correction;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Correction> corrections = List.of();

    public void drafted(ScoreResult score, Actor assessor, LocalDate on, Deadline respondUntil) {
        result = score;
        process = DueProcess.issued(voidedRounds.size() + 1, on, assessor.id(), respondUntil);
    }

    public void hears(DueProcess next) {
        process = next;
    }

    /** Revised data void what was drafted, said, answered and decided; a new draft is a new round. */
    public void voidDraft() {
        var all = new ArrayList<>(voidedRounds);
        all.add(process());
        voidedRounds = List.copyOf(all);
        process = null;
        result = null;
    }

    /**
     * @throws Conflict for the one who issued the draft @throws RuleRefused under E09 while the agency is to be heard
     */
    public Verdict finalise(Ref ref, FrameworkContent content, Actor lead, BusinessDay today) {
        if (lead.id().equals(process().issuedBy())) {
            throw new Conflict(EvaluationProblem.SAME_PERSON, lead.id());
        }
        if (!process().settled(today.date())) {
            throw new RuleRefused(EvaluationProblem.NOT_SETTLED, today.rule("E09"), "process", ref.number());
        }
        finalisedOn = today.date();
        finalisedBy = lead.id();
        return decided(Verdict.of(content, Objects.requireNonNull(result)));
    }

    /** The end of a visit: what was seen and advised, and no grade. */
    public void advised(String advice, VisitReport report, LocalDate on, Actor by) {
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

    public void cancelled(String reason) {
        cancelReason = reason;
    }

    /** A later proposal replaces the earlier one. @throws RuleRefused under E13 when the result has stood too long */
    public Correction propose(Change change, Verdict verdict, BusinessDay today) {
        var window = today.until(Objects.requireNonNull(finalisedOn), "E13");
        if (today.date().isAfter(window.lastDay())) {
            throw new RuleRefused(EvaluationProblem.TOO_LATE, today.rule("E13"), "reason", window.lastDay());
        }
        correction = Correction.proposed(change, verdict, today.date(), today.until("E14"));
        return correction;
    }

    /** @throws Conflict without a proposal, or for the proposer @throws RuleRefused under E14 when it has lapsed */
    public Change confirmable(Ref ref, Actor lead, BusinessDay today) {
        if (correction == null) {
            throw new Conflict(EvaluationProblem.NO_CORRECTION, ref.number());
        }
        if (lead.id().equals(correction.proposedBy())) {
            throw new Conflict(EvaluationProblem.SAME_PERSON, lead.id());
        }
        if (today.date().isAfter(correction.confirmUntil().lastDay())) {
            throw new RuleRefused(EvaluationProblem.TOO_LATE, today.rule("E14"), "correction",
                    correction.confirmUntil().lastDay());
        }
        return correction.change();
    }

    /** @return what is superseded */
    public Verdict supersede(Verdict corrected, Actor lead, LocalDate on) {
        var former = new Verdict(Objects.requireNonNull(result), Objects.requireNonNull(grade),
                Objects.requireNonNull(effects));
        var all = new ArrayList<>(corrections);
        all.add(Objects.requireNonNull(correction).confirmed(lead.id(), on, former));
        corrections = List.copyOf(all);
        correction = null;
        decided(corrected);
        return former;
    }

    public void lapse() {
        correction = null;
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
