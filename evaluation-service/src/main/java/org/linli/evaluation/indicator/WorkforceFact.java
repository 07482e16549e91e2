package org.linli.evaluation.indicator;

/** What workforce tells of itself, so that nobody has to claim it. */
public enum WorkforceFact {
    /** How many people the agency has. */
    PEOPLE,
    /** Percent of its people who hold a certificate. */
    CERTIFIED_SHARE,
    /** Days on which somebody was missing on the contract. */
    SHORT_DAYS,
    /** Periods of ordered supervision without their hours. */
    SUPERVISION_MISSED,
    /** Months in which one of its people was supervised too little; two people in one month are two. */
    SUPERVISION_SHORT
}
