package org.linli.procurement.judging.collusion;

import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/**
 * What one officer says of a sign; it counts when another agrees.
 *
 * @param confirmed the bids were agreed on; else the sign is dismissed
 */
record Verdict(boolean confirmed, String words, String account, @Nullable String personId) {

    static Verdict by(Actor officer, boolean confirmed, String words) {
        return new Verdict(confirmed, words, officer.id(), officer.personId());
    }

    Handlers officer() {
        return Handlers.of(new Actor(account, personId));
    }

    /** By the same account, or by another account of the same person. */
    boolean isOf(Actor officer) {
        return officer().include(officer);
    }
}
