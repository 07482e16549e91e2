package org.linli.registry.independence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

/** All that agencies and units declared. */
@ApplicationScoped
class Declarations implements PanacheRepositoryBase<Declaration, UUID>, Owners {

    /** @throws NotFound (404) */
    Declaration get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Declaration", id));
    }

    /** The same person, on the other side and not ended. */
    List<Declaration> across(Declaration one) {
        return list("personIndex = ?1 and endedOn is null and " + (one.isMember() ? "unit" : "agencyId")
                + " is not null order by id", one.personIndex());
    }

    @Override
    public Owner ownerOf(UUID id) {
        return get(id).owner();
    }
}
