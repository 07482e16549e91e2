package org.linli.registry.eligibility;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that an agency has to be or have. */
@Schema(name = "EligibilityCondition")
public record Condition(Fact fact, Bound bound, long value) {

    /** From which side the value bounds. */
    @Schema(name = "EligibilityBound")
    public enum Bound {
        AT_LEAST, AT_MOST
    }

    /** @param have null where nothing is known: then it is not met */
    @Schema(name = "EligibilityCheck")
    public record Check(Fact fact, Bound bound, long need, @Nullable Long have, boolean met) {
    }

    public Check on(Map<Fact, Long> facts) {
        var have = facts.get(fact);
        var met = have != null && (bound == Bound.AT_LEAST ? have >= value : have <= value);
        return new Check(fact, bound, value, have, met);
    }

    public static List<Check> all(List<Condition> conditions, Map<Fact, Long> facts) {
        return conditions.stream().map(condition -> condition.on(facts)).toList();
    }
}
