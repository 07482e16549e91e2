package org.linli.workforce.worker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
public class Workers implements PanacheRepositoryBase<Worker, UUID>, Owners {

    /** @throws NotFound when nobody has that id */
    public Worker get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Worker", id));
    }

    /** Held. @throws NotFound when nobody has that id */
    public Worker locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Worker", id));
    }

    /** @param index the keyed hash of a resident id */
    public Optional<Worker> byIdentity(String index) {
        return find("idIndex", index).firstResultOptional();
    }

    @Override
    public Owner ownerOf(UUID id) {
        return get(id).owner();
    }
}
