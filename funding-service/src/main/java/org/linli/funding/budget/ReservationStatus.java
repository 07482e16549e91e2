package org.linli.funding.budget;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** The life of a reservation: pending in the ledger until a contract posts it or it is freed. */
public enum ReservationStatus implements Status<ReservationStatus, ReservationCommand> {
    PENDING, POSTED, VOIDED, EXPIRED;

    @Override
    public Set<ReservationCommand> accepts() {
        return switch (this) {
            case PENDING -> EnumSet.allOf(ReservationCommand.class);
            case POSTED, VOIDED, EXPIRED -> EnumSet.noneOf(ReservationCommand.class);
        };
    }

    @Override
    public boolean canBecome(ReservationStatus next) {
        return switch (this) {
            case PENDING -> next != PENDING;
            case POSTED, VOIDED, EXPIRED -> false;
        };
    }
}
