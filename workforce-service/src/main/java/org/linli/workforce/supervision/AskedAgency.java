package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;

/** A supervision as the thing of the supervisor's agency alone: it says yes or no. */
@ApplicationScoped
class AskedAgency implements Owners {

    private final Supervisions supervisions;

    AskedAgency(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    @Override
    public Owner ownerOf(UUID id) {
        return supervisions.get(id).asked();
    }
}
