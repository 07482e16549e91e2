package org.linli.funding.receivable;

/** Why a purchaser does not confirm a debt. */
enum RefusalReason {
    AMOUNT_CONTESTED, ALREADY_PAID, WORK_NOT_ACCEPTED
}
