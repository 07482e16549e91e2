package org.linli.workforce.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.PageQuery;

/** Supervisions by id, by agency and by the posts they join. */
@ApplicationScoped
class Supervisions implements PanacheRepositoryBase<Supervision, UUID> {

    private static final List<SupervisionStatus> LASTING = List.of(SupervisionStatus.PROPOSED, SupervisionStatus.ACTIVE);

    Supervision get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Supervision", id));
    }

    boolean isSupervised(UUID workerPostId) {
        return count("workerPostId = ?1 and status in ?2", workerPostId, LASTING) > 0;
    }

    /** Those asked for count too: what is promised twice cannot be kept. */
    List<Supervision> lastingOf(UUID supervisorPostId) {
        return list("supervisorPostId = ?1 and status in ?2", supervisorPostId, LASTING);
    }

    List<Supervision> lastingWith(UUID postId) {
        return list("(supervisorPostId = ?1 or workerPostId = ?1) and status in ?2", postId, LASTING);
    }

    /** @param agencyId of either side; null for all */
    List<Supervision> page(PageQuery page, @Nullable UUID agencyId) {
        var after = page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0));
        return (agencyId == null ? find("id > ?1 order by id", after)
                : find("id > ?1 and (agencyId = ?2 or supervisorAgencyId = ?2) order by id", after, agencyId))
                .range(0, page.limit()).list();
    }
}
