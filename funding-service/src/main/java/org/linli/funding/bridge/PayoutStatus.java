package org.linli.funding.bridge;

import org.linli.platform.aggregate.PartStatus;

/** What the bank made of the payment of an advance: SENT → SETTLED, RETURNED or UNKNOWN, which is asked about again. */
enum PayoutStatus implements PartStatus<PayoutStatus> {

    SENT, UNKNOWN, SETTLED, RETURNED;

    @Override
    public boolean canBecome(PayoutStatus next) {
        return switch (this) {
            case SENT, UNKNOWN -> next != SENT;
            case SETTLED -> next == RETURNED;
            case RETURNED -> false;
        };
    }

    boolean awaitsAnswer() {
        return this == SENT || this == UNKNOWN;
    }
}
