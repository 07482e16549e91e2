package org.linli.registry.grade;

/** What a grade is good for (O06): benefits that the district gives, and never a point in a tender. */
enum Benefit {

    PRIORITY_FOR_TRANSFERRED_FUNCTIONS("O06-PRIORITY"), TAX_DEDUCTION_STATUS("O06-TAX"),
    SIMPLIFIED_ANNUAL_REPORT("O06-SIMPLIFIED");

    private final String rule;

    Benefit(String rule) {
        this.rule = rule;
    }

    /** The rule with the lowest grade that has it. */
    String rule() {
        return rule;
    }
}
