package org.linli.procurement.tendering.amendment;

import static org.linli.procurement.tendering.amendment.AmendmentCommand.DISCARD;
import static org.linli.procurement.tendering.amendment.AmendmentCommand.PUBLISH;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where an amendment stands. */
public enum AmendmentStatus implements Status<AmendmentStatus, AmendmentCommand> {
    PROPOSED, PUBLISHED, DISCARDED;

    @Override
    public Set<AmendmentCommand> accepts() {
        return this == PROPOSED ? EnumSet.of(PUBLISH, DISCARD) : EnumSet.noneOf(AmendmentCommand.class);
    }

    @Override
    public boolean canBecome(AmendmentStatus next) {
        return this == PROPOSED && next != PROPOSED;
    }
}
