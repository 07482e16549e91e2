package org.linli.workforce.post;

/** Why people leave; what is late or missing shows here first. */
public enum EndReason {
    LATE_WAGE, PAY, GROWTH, ASKED_AWAY, FAMILY, CONTRACT_ENDED, PROMOTED, NOT_QUALIFIED, DISMISSED, OTHER;

    /** What people say of themselves when they leave. */
    public boolean isOnesOwn() {
        return switch (this) {
            case LATE_WAGE, PAY, GROWTH, ASKED_AWAY, FAMILY, OTHER -> true;
            case CONTRACT_ENDED, PROMOTED, NOT_QUALIFIED, DISMISSED -> false;
        };
    }

    /** The person goes on at the same agency, in another post. */
    public boolean isStep() {
        return this == PROMOTED || this == NOT_QUALIFIED;
    }
}
