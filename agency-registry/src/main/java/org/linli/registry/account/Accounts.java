package org.linli.registry.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/** All accounts, each within its agency. */
@ApplicationScoped
class Accounts implements Aggregates<Account> {

    @Override
    public String kind() {
        return "Account";
    }

    /** @throws NotFound also for another agency's account */
    Account locked(UUID agencyId, UUID id) {
        var account = locked(id);
        if (!account.agencyId().equals(agencyId)) {
            throw new NotFound(kind(), id);
        }
        return account;
    }

    boolean hasVerified(UUID agencyId) {
        return count("agencyId = ?1 and status = ?2", agencyId, AccountStatus.VERIFIED) > 0;
    }

    /** In order of id, one row more than the page. */
    List<Account> page(UUID agencyId, PageQuery page) {
        var after = page.cursor().map(Cursor::id).orElse(new UUID(0, 0));
        return find("agencyId = ?1 and id > ?2 order by id", agencyId, after).range(0, page.limit()).list();
    }
}
