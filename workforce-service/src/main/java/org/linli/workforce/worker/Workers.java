package org.linli.workforce.worker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    @Override
    public Owner ownerOf(UUID id) {
        return get(id).owner();
    }
}
