package org.linli.registry.grade;

import java.util.Map;
import java.util.function.Function;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** One evaluator's points, a figure for each section. */
record Scores(Map<Section, Integer> bySection, String comment) {

    /** @throws RuleRefused where a section has more than the scheme gives it (O05) */
    void requireWithin(Function<String, Rule> rules) {
        bySection.forEach((section, points) -> {
            var most = rules.apply(section.rule());
            if (points > most.asInt()) {
                throw new RuleRefused(GradeProblem.SECTION_MOST, most, section.field(), points, most.asInt());
            }
        });
    }
}
