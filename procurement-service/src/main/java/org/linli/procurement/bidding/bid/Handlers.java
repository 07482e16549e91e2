package org.linli.procurement.bidding.bid;

import java.util.Set;
import java.util.TreeSet;
import org.linli.platform.identity.Actor;

/**
 * Who handed a bid in, replaced it, stood behind it or brought its papers. One person may have several accounts.
 *
 * @param ids subjects of accounts, and persons as {@code person/…}
 */
record Handlers(Set<String> ids) {

    static final Handlers NONE = new Handlers(Set.of());

    Handlers {
        ids = Set.copyOf(ids);
    }

    Handlers and(Actor actor) {
        var all = new TreeSet<>(ids);
        all.add(actor.id());
        if (actor.personId() != null) {
            all.add("person/" + actor.personId());
        }
        return new Handlers(all);
    }
}
