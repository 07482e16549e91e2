package org.linli.registry.grade;

/** The four parts of the scheme of a thousand points; how much each can give is a rule. */
enum Section {

    BASIC_CONDITIONS("basicConditions"), INTERNAL_GOVERNANCE("internalGovernance"), WORK_PERFORMANCE("workPerformance"),
    SOCIAL_EVALUATION("socialEvaluation");

    private final String field;

    Section(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** The rule with its most points. */
    String rule() {
        return "O05-" + name().replace('_', '-');
    }
}
