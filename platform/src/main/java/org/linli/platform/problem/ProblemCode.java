package org.linli.platform.problem;

import java.util.Locale;

/**
 * A refusal's stable name, such as {@code tender.lowest-price}. Implemented by one enum per feature, from whose
 * constants the names follow: {@code TenderProblem.LOWEST_PRICE}. Its sentences stand in {@code problems_zh.properties}
 * and {@code problems_en.properties} as {@code <code>.title} and {@code <code>.detail}.
 */
public interface ProblemCode {

    String name();

    /** Stable: clients go by it. An enum whose constants were renamed says the old name itself. */
    default String code() {
        var feature = getClass().getSimpleName().replaceFirst("Problem$", "").replaceAll("(?<!^)(?=[A-Z])", "-");
        return (feature + "." + name().replace('_', '-')).toLowerCase(Locale.ROOT);
    }
}
