package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Aggregates;

/** All grants. */
@ApplicationScoped
class Grants implements Aggregates<Grant> {

    private final RunningNumbers numbers;

    Grants(RunningNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String kind() {
        return "Grant";
    }

    List<Grant> of(UUID lineId, UUID agencyId) {
        return list("lineId = ?1 and agencyId = ?2", lineId, agencyId);
    }

    long incubations(UUID agencyId) {
        return list("agencyId = ?1 and kind = ?2", agencyId, GrantKind.INCUBATION).stream().filter(Grant::counts)
                .count();
    }

    /** Those that are not over, in order of id. */
    List<UUID> ofProgramme(UUID programmeId, UUID agencyId) {
        return getEntityManager().createQuery("""
                select g.id from Grant g, GrantLine l where l.id = g.lineId and l.programmeId = :programme
                    and g.agencyId = :agency and g.status in :open order by g.id""", UUID.class)
                .setParameter("programme", programmeId).setParameter("agency", agencyId)
                .setParameter("open", List.of(GrantStatus.APPLIED, GrantStatus.AWARDED)).getResultList();
    }

    String nextNumber(LocalDate day) {
        return numbers.next("grant_number", "G", day);
    }
}
