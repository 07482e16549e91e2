package org.linli.procurement.tendering.lint;

import org.linli.platform.problem.ProblemCode;

/** The clauses of the discrimination list, each a rule of the rule book. */
enum Clause implements ProblemCode {
    /** Performance or awards of one region as a bonus or a condition. */
    REGION("LN.region"),
    /** Performance or awards of one industry or system. */
    INDUSTRY("LN.industry"),
    /** Capital, assets, turnover, staff, profit, tax as a condition or a score. */
    SCALE("LN.scale"),
    /** A condition of qualification scored once more. */
    REUSED("LN.reused"),
    /** A factor without quantified bands. */
    BANDS("LN.bands"),
    /** A named supplier or brand. */
    NAMED("LN.named"),
    /** A form of ownership asked for or shut out. */
    OWNERSHIP("LN.ownership"),
    /** A seat or office in a place before the award. */
    LOCATION("LN.location"),
    /** More than two similar contracts as a condition. */
    CONTRACTS("LN.contracts"),
    /** A price floor. */
    FLOOR("LN.floor"),
    /** A grade of social organisations. */
    GRADE("LN.grade"),
    /** Membership of an association. */
    MEMBERSHIP("LN.membership"),
    /** Whoever serves now, or has worked with the purchaser before. */
    INCUMBENT("LN.incumbent");

    private final String rule;

    Clause(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }

    @Override
    public String code() {
        return "lint." + rule.substring(3);
    }
}
