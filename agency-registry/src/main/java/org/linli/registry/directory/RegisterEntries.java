package org.linli.registry.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.linli.registry.agency.AgencyEntered;

/** All entries of the public register. */
@ApplicationScoped
class RegisterEntries implements PanacheRepositoryBase<RegisterEntry, UUID> {

    void enter(@Observes AgencyEntered agency) {
        persist(new RegisterEntry(agency.agencyId(), SearchText.of(agency.name()),
                streetIn(agency.address()).orElse(null)));
    }

    /** 滨江街 and 滨江街道 name the street; 滨江东路, which crosses others, does not. */
    private Optional<String> streetIn(String address) {
        return getEntityManager().createNativeQuery("""
                select code from area where position(replace(name_zh, '街道', '街') in :address) > 0
                order by length(name_zh) desc, code limit 1""", String.class).setParameter("address", address)
                .getResultStream().map(String.class::cast).findFirst();
    }
}
