package org.linli.registry.takeover;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;

/**
 * Who is asked to take over, or has still to sign for cases: theirs is the answer and nobody else's. Where nobody is,
 * it is the parties' to be told so.
 */
@Unremovable
@ApplicationScoped
class Takers implements Owners {

    private final Takeovers takeovers;

    Takers(Takeovers takeovers) {
        this.takeovers = takeovers;
    }

    @Override
    public Owner ownerOf(UUID id) {
        var takeover = takeovers.get(id);
        var takers = takeover.takers();
        return takers.equals(Owner.NOBODY) ? takeover.owner() : takers;
    }
}
