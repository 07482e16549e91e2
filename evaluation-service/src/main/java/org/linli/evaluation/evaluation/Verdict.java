package org.linli.evaluation.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.evaluation.framework.Effect;
import org.linli.evaluation.framework.FrameworkContent;
import org.linli.evaluation.framework.Grade;
import org.linli.evaluation.score.ScoreResult;

/** A score with the grade and the effects that the framework's bands give it. */
record Verdict(ScoreResult result, Grade grade, List<Effect> effects) {

    static Verdict of(FrameworkContent content, ScoreResult result) {
        var grade = content.gradeOf(result.score());
        return new Verdict(result, grade, content.effectsOf(grade));
    }

    /** Plain decimal text, two places. */
    String score() {
        return result.score().toPlainString();
    }

    /** Decimal text by dimension, without those in which nothing was applicable. */
    Map<String, String> dimensions() {
        Map<String, String> values = new TreeMap<>();
        result.dimensions().forEach((dimension, value) -> values.put(dimension.name(), value.toPlainString()));
        return values;
    }
}
