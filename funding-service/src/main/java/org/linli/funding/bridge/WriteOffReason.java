package org.linli.funding.bridge;

/** Why no payment will repay an advance any more. */
enum WriteOffReason {

    /** The contract ended before the work was done. */
    WORK_NOT_DONE,
    /** The payable was contested, and not owed. */
    NOT_OWED,
    /** The payment came back and nothing is left to pay it from. */
    PAYMENT_LOST, AGENCY_DISSOLVED
}
