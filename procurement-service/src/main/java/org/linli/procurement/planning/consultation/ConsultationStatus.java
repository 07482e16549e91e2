package org.linli.procurement.planning.consultation;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a consultation stands. */
public enum ConsultationStatus implements Status<ConsultationStatus, ConsultationCommand> {
    OPEN,
    /** No more comments; those that came are still answered. */
    ENDED;

    @Override
    public Set<ConsultationCommand> accepts() {
        return switch (this) {
            case OPEN -> EnumSet.allOf(ConsultationCommand.class);
            case ENDED -> EnumSet.of(ConsultationCommand.REPLY);
        };
    }

    @Override
    public boolean canBecome(ConsultationStatus next) {
        return switch (this) {
            case OPEN -> next == ENDED;
            case ENDED -> false;
        };
    }
}
