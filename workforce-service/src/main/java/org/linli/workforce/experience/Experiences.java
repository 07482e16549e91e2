package org.linli.workforce.experience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All lines of all ledgers. */
@ApplicationScoped
class Experiences implements Aggregates<Experience> {

    @Override
    public String kind() {
        return "Experience";
    }

    int learnt(LocalDate first, LocalDate last) {
        return getEntityManager().createQuery("""
                select coalesce(sum(hours), 0) from Experience
                where status = :verified and untilDay between :first and :last""", Number.class)
                .setParameter("verified", ExperienceStatus.VERIFIED).setParameter("first", first)
                .setParameter("last", last).getSingleResult().intValue();
    }

    List<Experience> verified(UUID workerId, ExperienceKind kind) {
        return list("workerId = ?1 and kind = ?2 and status = ?3", workerId, kind, ExperienceStatus.VERIFIED);
    }
}
