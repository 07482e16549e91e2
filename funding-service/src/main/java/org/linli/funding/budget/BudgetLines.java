package org.linli.funding.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class BudgetLines implements PanacheRepositoryBase<BudgetLine, UUID>, Owners {

    BudgetLine get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("BudgetLine", id));
    }

    @Override
    public Owner ownerOf(UUID id) {
        return Owner.unit(get(id).purchaserId());
    }

    BudgetLine locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("BudgetLine", id));
    }

    /** Oldest first: the same order for everybody who looks for money. */
    List<BudgetLine> of(String purchaserId, int fiscalYear) {
        return list("purchaserId = ?1 and fiscalYear = ?2 order by id", purchaserId, fiscalYear);
    }
}
