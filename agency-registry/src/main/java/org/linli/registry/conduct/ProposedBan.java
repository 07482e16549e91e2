package org.linli.registry.conduct;

import jakarta.persistence.Embeddable;
import org.linli.platform.identity.Actor;

/** The first of two proposes a ban of so many months. */
@Embeddable
record ProposedBan(String proposedBy, int months) {

    static ProposedBan by(Actor panel, int months) {
        return new ProposedBan(panel.id(), months);
    }
}
