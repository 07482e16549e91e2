package org.linli.workforce.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.PageQuery;
import org.linli.workforce.post.ContractTeams;
import org.linli.workforce.post.Posts;

/** The staffing of contracts. */
@ApplicationScoped
public class Staffing implements PanacheRepositoryBase<StaffingDemand, UUID>, ContractTeams {

    private final Posts posts;
    private final Journal journal;

    Staffing(Posts posts, Journal journal) {
        this.posts = posts;
        this.journal = journal;
    }

    @Override
    public boolean belongs(UUID contractId, UUID agencyId) {
        return findByIdOptional(contractId).filter(demand -> demand.isOpen() && demand.agencyId().equals(agencyId))
                .isPresent();
    }

    /** Holds the demand against the posts as they are now; says so when something changed. */
    @Override
    @Transactional(TxType.MANDATORY)
    public void recount(UUID contractId) {
        findByIdOptional(contractId).flatMap(demand -> demand.recount(posts.activeOn(contractId)))
                .ifPresent(journal::append);
    }

    StaffingDemand get(UUID contractId) {
        return findByIdOptional(contractId).orElseThrow(() -> new NotFound("Staffing", contractId));
    }

    List<StaffingDemand> page(PageQuery page, @Nullable UUID agencyId) {
        var after = page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0));
        return (agencyId == null ? find("contractId > ?1 order by contractId", after)
                : find("contractId > ?1 and agencyId = ?2 order by contractId", after, agencyId)).range(0, page.limit()).list();
    }
}
