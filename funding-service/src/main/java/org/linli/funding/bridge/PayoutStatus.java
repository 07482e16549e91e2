package org.linli.funding.bridge;

/** What the bank made of the payment of an advance: SENT → SETTLED, RETURNED or UNKNOWN, which is asked about again. */
enum PayoutStatus {
    SENT, UNKNOWN, SETTLED, RETURNED;

    boolean awaitsAnswer() {
        return this == SENT || this == UNKNOWN;
    }
}
