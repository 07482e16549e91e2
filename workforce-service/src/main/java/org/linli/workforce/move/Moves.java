package org.linli.workforce.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.workforce.post.EndReason;

/** All moves. */
@ApplicationScoped
class Moves implements Aggregates<Move> {

    @Override
    public String kind() {
        return "Move";
    }

    /** The last time the person left somebody, held. */
    Optional<Move> lockedLastOf(UUID workerId) {
        return find("workerId = ?1 order by id desc", workerId).withLock(LockModeType.PESSIMISTIC_WRITE).range(0, 0)
                .firstResultOptional();
    }

    /** Whoever began at the one agency since that day and came from the other, in the order of time. */
    List<Move> between(UUID from, UUID to, LocalDate since) {
        return list("agencyId = ?1 and toAgencyId = ?2 and arrivedOn >= ?3 order by arrivedOn, id", from, to, since);
    }

    /** The agencies from which somebody came to that one since that day. */
    List<UUID> sourcesOf(UUID to, LocalDate since) {
        return getEntityManager().createQuery("""
                select distinct agencyId from Move where toAgencyId = :to and arrivedOn >= :since order by agencyId""",
                UUID.class).setParameter("to", to).setParameter("since", since).getResultList();
    }

    /** How many left an agency between these days, both counted, by reason. */
    Map<EndReason, Integer> reasons(UUID agencyId, LocalDate first, LocalDate last) {
        var people = new EnumMap<EndReason, Integer>(EndReason.class);
        getEntityManager().createQuery("""
                select reason, count(distinct workerId) from Move
                where agencyId = :agency and leftOn between :first and :last group by reason""", Object[].class)
                .setParameter("agency", agencyId).setParameter("first", first).setParameter("last", last)
                .getResultList().forEach(row -> people.put((EndReason) row[0], ((Number) row[1]).intValue()));
        return people;
    }
}
