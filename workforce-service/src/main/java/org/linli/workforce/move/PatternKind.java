package org.linli.workforce.move;

/** Why it is remarked on that several go the same way; the gravest first. */
enum PatternKind {
    /** A supervisor and people of the team. */
    TEAM,
    /** Around the day on which the agency they go to signed a contract. */
    AWARD,
    /** Several within the window. */
    SEVERAL
}
