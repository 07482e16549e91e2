package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.framework.Frameworks;
import org.linli.evaluation.indicator.Grade;
import org.linli.evaluation.score.ScoreInput;
import org.linli.evaluation.score.ScoreResult;

/** Graded evaluations with all their results were made of, for those who score them once more. Changes nothing. */
@ApplicationScoped
public class PastEvaluationReader {

    /** @param input with the framework it was graded by */
    public record Past(UUID id, String number, UUID contractId, UUID agencyId, AreaType areaType, String serviceType,
            String areaCode, LocalDate periodFrom, LocalDate periodTo, ScoreInput input, ScoreResult result,
            Grade grade) {
    }

    private final Evaluations evaluations;
    private final Frameworks frameworks;

    PastEvaluationReader(Evaluations evaluations, Frameworks frameworks) {
        this.evaluations = evaluations;
        this.frameworks = frameworks;
    }

    /** An excellent result as it stands now. */
    public record Excellent(UUID evaluationId, UUID agencyId, AreaType areaType, String serviceType) {
    }

    public Optional<Excellent> excellent(UUID evaluationId) {
        return evaluations.findByIdOptional(evaluationId)
                .filter(found -> found.outcome().grade().filter(Grade.EXCELLENT::equals).isPresent())
                .map(found -> new Excellent(found.id(), found.plan().agencyId(), found.plan().facts().areaType(),
                        found.plan().facts().serviceType()));
    }

    /** One that is graded; empty for any other. */
    public Optional<Past> graded(UUID evaluationId) {
        return evaluations.findByIdOptional(evaluationId).filter(found -> found.outcome().grade().isPresent())
                .map(this::past);
    }

    /** The last result of the same street and kind of service about a time before that day, whoever served there. */
    public Optional<Past> before(String areaCode, String serviceType, LocalDate day) {
        return evaluations.lastBefore(areaCode, serviceType, day).map(this::past);
    }

    /** The latest of a kind of service, at most {@code most}. */
    public List<Past> latest(String serviceType, int most) {
        return pasts(evaluations.latestGraded(serviceType, most));
    }

    /**
     * Of a district's year, in pages: those after that id, oldest first. @param areaPrefix the code of a street or what
     * it begins with
     */
    public List<Past> of(String areaPrefix, int year, UUID after, int most) {
        return pasts(evaluations.graded(areaPrefix, year, after, most));
    }

    private List<Past> pasts(List<Evaluation> found) {
        return found.stream().map(this::past).toList();
    }

    private Past past(Evaluation evaluation) {
        var plan = evaluation.plan();
        var content = frameworks.content(plan.facts().framework());
        return new Past(evaluation.id(), plan.number(), plan.contractId(), plan.agencyId(), plan.facts().areaType(),
                plan.facts().serviceType(), plan.facts().areaCode(), plan.facts().periodFrom(), plan.facts().periodTo(),
                evaluation.assessment().inputs(content, plan.facts()), evaluation.outcome().result().orElseThrow(),
                evaluation.outcome().grade().orElseThrow());
    }
}
