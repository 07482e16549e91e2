package org.linli.procurement.judging.panel;

/** Why an expert of the pool does not take part in a draw. */
enum Exclusion {
    /** Withdrawn from the pool by whoever nominated them. */
    WITHDRAWN,
    /** Neither a senior title, nor a middle one with enough years in the field (C09). */
    NOT_ELIGIBLE,
    /** Banned from reviewing (C11). */
    BARRED,
    /** A tie to a bidder, now or in the past three years (C05). */
    TIED_TO_A_BIDDER,
    /** A bidder asked for it and the purchaser agreed (C05). */
    RECUSED_ON_REQUEST, REPRESENTS_THE_PURCHASER,
    /** Sits as often this month as one may (HE1). */
    FULL,
    /** Sat on the committee that could not be filled (C06). */
    DRAWN_BEFORE,
    /** Not in the pool, or with another specialty, when its hash was published. */
    NOT_AS_COMMITTED
}
