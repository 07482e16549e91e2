package org.linli.registry.mediation;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/**
 * Who mediates, under whatever account, and who of the parties did not want somebody.
 *
 * @param former nobody who was objected to or stepped down takes it again
 * @param objected agencies that have used their objection
 * @param ties what the mediator has declared, to agencies that are no party
 */
@Embeddable
record Mediator(@Nullable String mediator, @JdbcTypeCode(SqlTypes.JSON) Handlers mediating,
        @JdbcTypeCode(SqlTypes.JSON) Handlers former, @JdbcTypeCode(SqlTypes.JSON) Set<UUID> objected,
        @JdbcTypeCode(SqlTypes.JSON) List<Tie> ties) {

    static final Mediator NONE = new Mediator(null, Handlers.NONE, Handlers.NONE, Set.of(), List.of());

    Mediator taken(Actor actor, List<Tie> declared) {
        return new Mediator(actor.id(), Handlers.of(actor), former, objected, declared);
    }

    Mediator steppedDown() {
        return new Mediator(null, Handlers.NONE, former.and(mediating), objected, List.of());
    }

    Mediator refusedBy(UUID party) {
        var all = new TreeSet<>(objected);
        all.add(party);
        return new Mediator(null, Handlers.NONE, former.and(mediating), Set.copyOf(all), List.of());
    }

    boolean is(Actor actor) {
        return mediating.include(actor);
    }
}
