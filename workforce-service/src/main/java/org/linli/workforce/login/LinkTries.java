package org.linli.workforce.login;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.NamedLocks;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.RuleRefused;

/** A try is taken before it is judged, and stays taken when it fails. */
@ApplicationScoped
class LinkTries implements PanacheRepositoryBase<LinkTry, String> {

    private final LinkCodes codes;
    private final NamedLocks locks;
    private final Today today;

    LinkTries(LinkCodes codes, NamedLocks locks, Today today) {
        this.codes = codes;
        this.locks = locks;
        this.today = today;
    }

    /**
     * Of the account's for today, and of the code's.
     *
     * @throws RuleRefused for an account that has tried too often today
     */
    @Transactional(TxType.REQUIRES_NEW)
    void take(String account, @Nullable UUID workerId) {
        locks.hold("link/" + account);
        var day = today.day();
        var rule = day.rule("LINK-TRIES");
        var tries = findByIdOptional(account).orElseGet(() -> {
            var first = new LinkTry(account, day.date());
            persist(first);
            return first;
        });
        if (tries.tried(day.date()) > rule.asInt()) {
            throw new RuleRefused(LoginProblem.TOO_MANY_TRIES, rule, "code", rule.asInt());
        }
        if (workerId != null) {
            codes.locked(workerId).ifPresent(LinkCode::tried);
        }
    }
}
