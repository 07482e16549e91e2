package org.linli.registry.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.PageQuery;
import org.linli.registry.mediation.MediationEvent.Ground;

/** All mediations. */
@ApplicationScoped
class Mediations implements Aggregates<Mediation> {

    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public String kind() {
        return "Mediation";
    }

    boolean isOpen(UUID complainant, UUID respondent, Ground ground) {
        return count("complainantId = ?1 and respondentId = ?2 and ground = ?3 and endedOn is null", complainant,
                respondent, ground) > 0;
    }

    /** Of an agency both those it began and those begun against it. */
    List<Mediation> page(Caller caller, PageQuery page, @Nullable UUID agencyId, @Nullable MediationStatus status,
            @Nullable Ground ground) {
        var query = new KeysetQuery().by("status", status).by("ground", ground);
        if (caller.ownOnly()) {
            query.where("(complainantId = ? or respondentId = ?)", caller.agencyId().orElse(NOBODY));
        }
        if (agencyId != null) {
            query.where("(complainantId = ? or respondentId = ?)", agencyId);
        }
        return query.oldestFirst().of(this, page);
    }
}
