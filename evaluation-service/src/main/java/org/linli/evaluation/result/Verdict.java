package org.linli.evaluation.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.evaluation.indicator.Effect;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Grade;
import org.linli.evaluation.score.ScoreResult;

/** A score with the grade and the effects that the framework's bands give it. */
public record Verdict(ScoreResult result, Grade grade, List<Effect> effects) {

    public static Verdict of(FrameworkContent content, ScoreResult result) {
        var grade = content.gradeOf(result.score());
        return new Verdict(result, grade, content.effectsOf(grade));
    }

    /** A worse grade, a lower score, or anything set off that the other does not: the agency is heard about it. */
    public boolean isWorseThan(Verdict other) {
        return grade.compareTo(other.grade) > 0 || result.score().compareTo(other.result.score()) < 0
                || !other.effects.containsAll(effects);
    }

    /** Plain decimal text, two places. */
    public String score() {
        return result.score().toPlainString();
    }

    /** Decimal text by dimension, without those in which nothing was applicable. */
    public Map<String, String> dimensions() {
        Map<String, String> values = new TreeMap<>();
        result.dimensions().forEach((dimension, value) -> values.put(dimension.name(), value.toPlainString()));
        return values;
    }
}
