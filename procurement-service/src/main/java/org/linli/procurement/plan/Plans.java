package org.linli.procurement.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All editions of all plans. */
@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, UUID> {

    Plan get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Plan", id));
    }

    Plan locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Plan", id));
    }

    /** Published ones with a day in the period; the schema keeps them from overlapping each other. */
    List<Plan> published(LocalDate from, LocalDate to) {
        return list("status = ?1 and periodFrom <= ?2 and periodTo >= ?3 order by periodFrom", PlanStatus.PUBLISHED, to, from);
    }

    /** The edition of that code nobody has decided yet. */
    Optional<Plan> open(String code) {
        return find("code = ?1 and status in ?2", code, List.of(PlanStatus.PROPOSED, PlanStatus.CONSULTATION)).firstResultOptional();
    }
}
