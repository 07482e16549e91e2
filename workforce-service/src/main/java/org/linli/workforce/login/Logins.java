package org.linli.workforce.login;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.identity.PersonLinks;

/** Whose login is whose. */
@ApplicationScoped
class Logins implements PanacheRepositoryBase<Login, String>, PersonLinks {

    @Override
    public Optional<UUID> personOf(String account) {
        return findByIdOptional(account).map(Login::workerId);
    }

    Optional<Login> of(UUID workerId) {
        return find("workerId", workerId).firstResultOptional();
    }
}
