package org.linli.workforce.post;

/** Why people leave; what is late or missing shows here first. */
enum EndReason {
    LATE_WAGE, PAY, GROWTH, ASKED_AWAY, FAMILY, CONTRACT_ENDED, PROMOTED, NOT_QUALIFIED, DISMISSED, OTHER
}
