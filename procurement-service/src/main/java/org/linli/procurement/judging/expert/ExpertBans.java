package org.linli.procurement.judging.expert;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All bans from reviewing. */
@ApplicationScoped
class ExpertBans implements Aggregates<ExpertBan> {

    @Override
    public String kind() {
        return "ExpertBan";
    }
}
