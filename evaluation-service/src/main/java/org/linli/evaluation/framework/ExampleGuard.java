package org.linli.evaluation.framework;

import java.util.ArrayList;
import java.util.List;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.score.ScoreEngine;
import org.linli.evaluation.score.ScoreInput;

/**
 * Reckons the author's examples; each that comes out otherwise is named with what was expected and what was computed.
 */
final class ExampleGuard {

    private ExampleGuard() {
    }

    static List<Finding> check(FrameworkContent content) {
        var examples = content.examples();
        if (examples.isEmpty()) {
            return List.of(Finding.of(FrameworkProblem.EXAMPLE_MISSING));
        }
        var findings = new ArrayList<Finding>();
        for (var example : examples) {
            var computed = ScoreEngine.score(ScoreInput.of(content, example)).score();
            var grade = content.gradeOf(computed);
            if (computed.compareTo(example.score()) != 0 || grade != example.grade()) {
                findings.add(Finding.of(FrameworkProblem.EXAMPLE_FAILS, example.name(), example.score().toPlainString(),
                        example.grade(), computed.toPlainString(), grade));
            }
        }
        return findings;
    }
}
