package org.linli.procurement.consultation;

import java.util.EnumSet;
import java.util.Set;

/** Where a consultation stands. */
public enum ConsultationStatus {
    OPEN,
    /** No more comments; those that came are still answered. */
    ENDED;

    Set<ConsultationCommand> accepts() {
        return switch (this) {
            case OPEN -> EnumSet.allOf(ConsultationCommand.class);
            case ENDED -> EnumSet.of(ConsultationCommand.REPLY);
        };
    }

    boolean canBecome(ConsultationStatus next) {
        return switch (this) {
            case OPEN -> next == ENDED;
            case ENDED -> false;
        };
    }
}
