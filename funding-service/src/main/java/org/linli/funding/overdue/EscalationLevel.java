package org.linli.funding.overdue;

/**
 * Who has to answer for a late payment, a step per threshold: the purchaser's desk, its head, then finance and above.
 */
public enum EscalationLevel {

    DESK("purchaser"), HEAD("purchaser"), FINANCE("finance-checker"), DISTRICT("finance-checker"),
    SUPERVISION("finance-checker");

    private final String role;

    EscalationLevel(String role) {
        this.role = role;
    }

    /** Whose answer counts. */
    String role() {
        return role;
    }

    /** @param step from 0, in the order of the thresholds; further ones stay on the last level */
    static EscalationLevel ofStep(int step) {
        return values()[Math.min(step, values().length - 1)];
    }
}
