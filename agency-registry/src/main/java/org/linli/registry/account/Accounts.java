package org.linli.registry.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
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
    Account get(UUID agencyId, UUID id) {
        return of(agencyId, get(id));
    }

    /** Held. @throws NotFound also for another agency's account */
    Account locked(UUID agencyId, UUID id) {
        return of(agencyId, locked(id));
    }

    private Account of(UUID agencyId, Account account) {
        if (!account.agencyId().equals(agencyId)) {
            throw new NotFound(kind(), account.id());
        }
        return account;
    }

    /** What was only proposed claims no number: the true owner is not kept from theirs, nor told of it. */
    boolean isVerifiedElsewhere(Account account) {
        return count("numberIndex = ?1 and status = ?2 and agencyId <> ?3", account.numberIndex(),
                AccountStatus.VERIFIED, account.agencyId()) > 0;
    }

    /** Held until the transaction ends. */
    Optional<Account> verifiedOf(UUID agencyId) {
        return find("agencyId = ?1 and status = ?2", agencyId, AccountStatus.VERIFIED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** In order of id, one row more than the page. */
    List<Account> page(UUID agencyId, PageQuery page) {
        var after = page.cursor().map(Cursor::id).orElse(new UUID(0, 0));
        return find("agencyId = ?1 and id > ?2 order by id", agencyId, after).range(0, page.limit()).list();
    }
}
