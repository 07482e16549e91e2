package org.linli.registry.cooperation;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;

/** Whose word is asked: the other's, never that of who recorded it. */
@Unremovable
@ApplicationScoped
class Partners implements Owners {

    private final Cooperations cooperations;

    Partners(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public Owner ownerOf(UUID id) {
        return Owner.agency(cooperations.get(id).partnerId());
    }
}
