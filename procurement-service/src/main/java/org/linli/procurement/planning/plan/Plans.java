package org.linli.procurement.planning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.platform.aggregate.Aggregates;

/** All editions of all plans. */
@ApplicationScoped
class Plans implements Aggregates<Plan> {

    @Override
    public String kind() {
        return "Plan";
    }

    /** Published ones with a day in the period; the schema keeps them from overlapping each other. */
    List<Plan> published(LocalDate from, LocalDate to) {
        return list("status = ?1 and content.periodFrom <= ?2 and content.periodTo >= ?3 order by content.periodFrom",
                PlanStatus.PUBLISHED, to, from);
    }

    /** Other published editions of its code. */
    List<Plan> earlier(Plan plan) {
        return list("code = ?1 and status = ?2 and id != ?3", plan.code(), PlanStatus.PUBLISHED, plan.id());
    }

    /** The edition of that code nobody has decided yet. */
    Optional<Plan> open(String code) {
        return find("code = ?1 and status in ?2", code, List.of(PlanStatus.PROPOSED, PlanStatus.CONSULTATION))
                .firstResultOptional();
    }
}
