package org.linli.procurement.amendment;

import static org.linli.procurement.amendment.AmendmentCommand.DISCARD;
import static org.linli.procurement.amendment.AmendmentCommand.PUBLISH;

import java.util.EnumSet;
import java.util.Set;

/** Where an amendment stands. */
public enum AmendmentStatus {
    PROPOSED,
    PUBLISHED,
    DISCARDED;

    Set<AmendmentCommand> accepts() {
        return this == PROPOSED ? EnumSet.of(PUBLISH, DISCARD) : EnumSet.noneOf(AmendmentCommand.class);
    }

    boolean canBecome(AmendmentStatus next) {
        return this == PROPOSED && next != PROPOSED;
    }
}
