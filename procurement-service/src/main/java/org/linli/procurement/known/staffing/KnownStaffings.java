package org.linli.procurement.known.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

/** The local copies of who is missing where. A contract's is its two sides' to read. */
@ApplicationScoped
class KnownStaffings implements PanacheRepositoryBase<KnownStaffing, UUID>, Owners {

    KnownStaffing getOrNew(UUID contractId) {
        return findByIdOptional(contractId).orElseGet(() -> {
            var fresh = new KnownStaffing(contractId);
            persist(fresh);
            return fresh;
        });
    }

    /** @throws NotFound (404) for no contract */
    @Override
    public Owner ownerOf(UUID id) {
        return getEntityManager()
                .createQuery("select agencyId, purchaserId from Contract where id = :id", Object[].class)
                .setParameter("id", id).getResultStream().findFirst()
                .map(sides -> Owner.agency((UUID) sides[0]).and(Owner.unit((String) sides[1])))
                .orElseThrow(() -> new NotFound("Contract", id));
    }
}
