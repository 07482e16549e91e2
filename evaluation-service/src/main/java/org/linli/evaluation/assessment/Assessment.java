package org.linli.evaluation.assessment;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.Calculation;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.PartWeight;
import org.linli.evaluation.schedule.Facts;
import org.linli.evaluation.score.ScoreEngine;
import org.linli.evaluation.score.ScoreInput;
import org.linli.evaluation.score.ScoreResult;
import org.linli.evaluation.workforce.WorkforcePicture;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;

/** What was claimed, verified and marked, and by whom: all a score is made of. Only people on the team count. */
@Embeddable
public class Assessment {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Seat> team = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Observation> observations = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reopening> reopenings = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Judgement> marks = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Moderation> moderations = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Deadline partsUntil;
    /** That they let it pass is said once. */
    private boolean partsSaid;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable WorkforcePicture workforce;
    /** By part: who marked it, under whatever account. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<AssessorPart, Handlers> markers = Map.of();
    /** Everybody who verified, marked or moderated, under whatever account. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers assessors = Handlers.NONE;

    /** The claims were closed and opened again. */
    public record Reopening(LocalDate on, String reason) {
    }

    /** Verifications and marks of people who are not named are void. */
    public void name(Team named) {
        team = named.seats();
        observations = measurements().of(named).all();
        keep(marking().of(named));
        var marked = marks.stream().map(Judgement::part).collect(Collectors.toSet());
        markers = markers.entrySet().stream().filter(each -> marked.contains(each.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is claimed after the claims were opened again is late. */
    public void claim(Observation observation, LocalDate on) {
        observations = measurements().claimed(observation.claimed(on, !reopenings.isEmpty())).all();
    }

    public void reopened(String reason, LocalDate on) {
        reopenings = Stream.concat(reopenings.stream(), Stream.of(new Reopening(on, reason))).toList();
    }

    /**
     * The claims are in: purchaser and users give their parts by a term (E42).
     *
     * @return when to look next: when that term has passed, or at the other moment where it is sooner
     */
    public Instant close(BusinessDay today, Instant other) {
        partsUntil = today.until("E42");
        partsSaid = false;
        return partsUntil.passesAt().isBefore(other) ? partsUntil.passesAt() : other;
    }

    /** Null while the claims are open, and in evaluations older than the term. */
    public @Nullable Deadline partsUntil() {
        return partsUntil;
    }

    /** The term of purchaser and users, while nobody said that it passed; empty while the claims are open. */
    public Optional<Deadline> partsAwaited() {
        return Optional.ofNullable(partsUntil).filter(until -> !partsSaid);
    }

    /** Their term has passed. @return the parts that nobody gave */
    public List<AssessorPart> partsLate(FrameworkContent content) {
        partsSaid = true;
        return marking().silent(content, team()).stream().map(PartWeight::part).toList();
    }

    public List<Reopening> reopenings() {
        return reopenings;
    }

    public void verify(List<Verification> found, Actor assessor, BusinessDay today) {
        var verified = measurements();
        for (var one : found) {
            verified = verified.verified(one.indicator(), one.found(), one.survey(), assessor.id(), Reading.on(today));
        }
        observations = verified.all();
        assessors = assessors.and(assessor);
    }

    /** @throws Conflict for a person who marks under two accounts: that were two sheets of one */
    public void mark(List<Judgement> judgements, Actor assessor, BusinessDay today) {
        if (markers.values().stream().anyMatch(one -> one.includeOtherAccountOf(assessor))) {
            throw new Conflict(EvaluationProblem.SAME_PERSON, assessor.id());
        }
        keep(marking().with(judgements, today.rule("G10")));
        var all = new EnumMap<AssessorPart, Handlers>(AssessorPart.class);
        all.putAll(markers);
        judgements.forEach(one -> all.merge(one.part(), Handlers.of(assessor), Handlers::and));
        markers = Map.copyOf(all);
        assessors = assessors.and(assessor);
    }

    public void moderate(Moderation moderation, Actor moderator, BusinessDay today) {
        if (markers.getOrDefault(moderation.part(), Handlers.NONE).includeOtherAccountOf(moderator)) {
            throw new Conflict(EvaluationProblem.SAME_PERSON, moderator.id());
        }
        keep(marking().moderated(moderation, today.rule("E05")));
        assessors = assessors.and(moderator);
    }

    /**
     * @param twice two people of the professional part have to have marked
     * @return the required parts that purchaser or users let pass: without them there is no result
     * @throws RuleRefused under E03 while a claim is not verified, under G10 while marks are missing, under E42 while
     * purchaser or users still have time for their part, under E24 with fewer sheets than it asks for
     */
    public List<String> requireComplete(FrameworkContent content, boolean twice, BusinessDay today) {
        measurements().requireVerified(today.rule("E03"));
        marking().requireComplete(content, team(), today.rule("G10"));
        var silent = marking().silent(content, team());
        if (!silent.isEmpty() && partsUntil != null && !today.date().isAfter(partsUntil.lastDay())) {
            throw new RuleRefused(EvaluationProblem.PART_AWAITED, today.rule("E42"), "marks", silent.getFirst().part(),
                    partsUntil.lastDay());
        }
        if (twice) {
            marking().requireTwice(content, AssessorPart.PROFESSIONAL, today.rule("E24"));
        }
        return silent.stream().filter(PartWeight::required).map(weight -> weight.part().name()).toList();
    }

    /** Before the draft: what workforce says is frozen with it, and counts where nobody looked. */
    public void take(WorkforcePicture picture, FrameworkContent content, BusinessDay today) {
        observations = measurements().told(content, picture, Reading.on(today)).all();
        workforce = picture;
    }

    /** As it was when the result was drafted; empty before. */
    public Optional<WorkforcePicture> workforce() {
        return Optional.ofNullable(workforce);
    }

    public List<MarkDivergence> contested(BusinessDay today) {
        return marking().contested(today.rule("E05"));
    }

    public ScoreResult score(FrameworkContent content, Facts facts) {
        return score(content, facts, measurements(), marking());
    }

    /** All a score is made of, held against whatever content. */
    public ScoreInput inputs(FrameworkContent content, Facts facts) {
        return new ScoreInput(content, facts.circumstances(), facts.periodShare(), measurements().byIndicator(),
                marking().scored());
    }

    /** What a correction would come to; nothing changes. @throws RuleRefused under E03 for what was never claimed */
    public ScoreResult scoreWith(Change change, FrameworkContent content, Facts facts, BusinessDay today) {
        return score(content, facts, change.of(measurements(), Reading.on(today)), change.of(marking()));
    }

    public void correct(Change change, BusinessDay today) {
        observations = change.of(measurements(), Reading.on(today)).all();
        keep(change.of(marking()));
    }

    /** Took part in the assessing, and therefore decides nothing about it. */
    public boolean involves(Actor person) {
        return assessors.include(person) || measurements().verifiedBy(person.id()) || marking().involves(person.id());
    }

    /** @throws Conflict for one who took part in the assessing */
    public void requireOther(Actor lead) {
        if (involves(lead)) {
            throw new Conflict(EvaluationProblem.SAME_PERSON, lead.id());
        }
    }

    /** The verified counts: what was done, whatever it scored. */
    public Produced produced(FrameworkContent content, Facts facts, LocalDate until) {
        var outputs = observations
                .stream().filter(
                        one -> one.counts() != null && !one.notApplicable())
                .flatMap(one -> content.indicator(one.indicator())
                        .filter(indicator -> indicator.calculation() == Calculation.COUNT)
                        .map(indicator -> new Produced.Output(indicator.code(), indicator.unit(),
                                Objects.requireNonNull(one.counts()).toPlainString()))
                        .stream())
                .toList();
        return new Produced(facts.periodFrom(), until.isBefore(facts.periodFrom()) ? facts.periodFrom() : until,
                outputs);
    }

    public Team team() {
        return new Team(team);
    }

    public List<Observation> observations() {
        return observations;
    }

    public List<Judgement> marks(Predicate<Judgement> seen) {
        return marks.stream().filter(seen).toList();
    }

    public List<Moderation> moderations() {
        return moderations;
    }

    private static ScoreResult score(FrameworkContent content, Facts facts, Measurements measurements,
            Marking marking) {
        return ScoreEngine.score(new ScoreInput(content, facts.circumstances(), facts.periodShare(),
                measurements.byIndicator(), marking.scored()));
    }

    private Measurements measurements() {
        return new Measurements(observations);
    }

    private Marking marking() {
        return new Marking(marks, moderations);
    }

    private void keep(Marking marking) {
        marks = marking.marks();
        moderations = marking.moderations();
    }
}
