package org.linli.evaluation.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.platform.problem.Invalid;

/** What is put right and why: verified values, and marks that replace those of one part for one indicator. */
public record Change(String reason, List<Value> values, List<Moderation> marks, String by) {

    /** @param value as it should have been verified */
    public record Value(String indicator, BigDecimal value) {
    }

    public Change {
        values = List.copyOf(values);
        marks = List.copyOf(marks);
    }

    /** @throws Invalid for a mark of a part that does not give it, and when nothing is corrected */
    public void requireFit(FrameworkContent content) {
        if (values.isEmpty() && marks.isEmpty()) {
            throw new Invalid(EvaluationProblem.NOTHING_CORRECTED, "values");
        }
        marks.forEach(mark -> Marking.requireNotOwn(mark.part(), "marks"));
        marks.forEach(mark -> Marking.requireMarkedBy(content, mark.part(), mark.indicator()));
    }

    /** Every digit is meant. */
    Measurements of(Measurements measurements, Reading reading) {
        var corrected = measurements;
        for (var value : values) {
            corrected = corrected.verified(value.indicator(), value.value(), null, by, reading.exact());
        }
        return corrected;
    }

    Marking of(Marking marking) {
        var corrected = marking;
        for (var mark : marks) {
            corrected = corrected.replaced(mark);
        }
        return corrected;
    }
}
