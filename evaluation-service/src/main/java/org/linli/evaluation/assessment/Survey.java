package org.linli.evaluation.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.evaluation.EvaluationProblem;
import org.linli.platform.problem.Invalid;
import org.linli.platform.web.Text;

/**
 * How the people who are served were asked.
 *
 * @param frame how many could have been asked: everybody served in the period
 * @param sampled how many were asked
 * @param responses how many answered
 * @param method how they were chosen and asked
 */
@Schema(description = "满意度调查 The users' survey behind a value: frame, sample, answers")
public record Survey(@Min(1) @Max(10_000_000) int frame, @Min(1) @Max(10_000_000) int sampled,
        @Min(0) @Max(10_000_000) int responses, @NotBlank @Text(max = 500) String method) {

    /** @throws Invalid when more answered than were asked, or more were asked than there are */
    void requireConsistent(String field) {
        if (responses > sampled || sampled > frame) {
            throw new Invalid(EvaluationProblem.SURVEY_SUMS, field, frame, sampled, responses);
        }
    }

    /** Enough of those asked answered, and enough people altogether; where few are served, all of them are enough. */
    boolean speaksFor(int percent, int people) {
        return (long) responses * 100 >= (long) sampled * percent && responses >= Math.min(people, frame);
    }
}
