package org.linli.workforce.conversion;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;

/** Everything that the way asks for, met or not, in its order. */
record Pathway(List<Gate> bridging, List<Gate> internship, List<Gate> exam, List<Gate> posting, BusinessDay day) {

    /** One condition: what is had and what is needed. */
    record Gate(String rule, String what, String have, String need, boolean met, String basis) {

        static Gate number(String id, String what, int have, BusinessDay day) {
            var rule = day.rule(id);
            return new Gate(id, what, String.valueOf(have), String.valueOf(rule.asInt()), have >= rule.asInt(),
                    rule.basis());
        }

        static Gate yes(String id, String what, boolean met, BusinessDay day) {
            return new Gate(id, what, met ? "yes" : "no", "yes", met, day.rule(id).basis());
        }
    }

    /** @throws RuleRefused naming what is missing */
    void requireBridged() {
        require(bridging, ConversionProblem.BRIDGING_SHORT);
    }

    /** All but the signature itself. @throws RuleRefused naming what is missing */
    void requireInterned() {
        require(internship, ConversionProblem.INTERNSHIP_SHORT);
    }

    private void require(List<Gate> gates, ConversionProblem problem) {
        var missing = gates.stream().filter(gate -> !gate.met()).toList();
        if (!missing.isEmpty()) {
            throw new RuleRefused(problem, day.rule(missing.getFirst().rule()), "status",
                    missing.stream().map(gate -> gate.what() + " " + gate.have() + " / " + gate.need())
                            .collect(Collectors.joining("; ")));
        }
    }
}
