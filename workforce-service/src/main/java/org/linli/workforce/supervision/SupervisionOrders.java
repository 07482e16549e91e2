package org.linli.workforce.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.PageQuery;

@ApplicationScoped
class SupervisionOrders implements PanacheRepositoryBase<SupervisionOrder, UUID> {

    SupervisionOrder get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("SupervisionOrder", id));
    }

    Optional<SupervisionOrder> of(UUID evaluationId) {
        return find("evaluationId", evaluationId).singleResultOptional();
    }

    List<SupervisionOrder> assignedTo(UUID supervisorPostId) {
        return list("supervisorPostId = ?1 and status = ?2", supervisorPostId, OrderStatus.ASSIGNED);
    }

    List<SupervisionOrder> page(PageQuery page, @Nullable UUID agencyId) {
        var after = page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0));
        return (agencyId == null ? find("id > ?1 order by id", after)
                : find("id > ?1 and agencyId = ?2 order by id", after, agencyId)).range(0, page.limit()).list();
    }
}
