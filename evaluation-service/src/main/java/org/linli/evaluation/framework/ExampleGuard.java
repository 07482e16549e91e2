package org.linli.evaluation.framework;

import java.util.ArrayList;
import java.util.List;

/**
 * Reckons the author's examples; each that comes out otherwise is named with what was expected and what was computed.
 */
final class ExampleGuard {

    private ExampleGuard() {
    }

    static List<Finding> check(FrameworkContent content, ScoreCalculator reckoner) {
        var examples = content.examples();
        if (examples.isEmpty()) {
            return List.of(Finding.of(FrameworkProblem.EXAMPLE_MISSING));
        }
        var findings = new ArrayList<Finding>();
        for (var example : examples) {
            var computed = reckoner.score(content, example);
            var grade = content.gradeOf(computed);
            if (computed.compareTo(example.score()) != 0 || grade != example.grade()) {
                findings.add(Finding.of(FrameworkProblem.EXAMPLE_FAILS, example.name(), example.score().toPlainString(),
                        example.grade(), computed.toPlainString(), grade));
            }
        }
        return findings;
    }
}
