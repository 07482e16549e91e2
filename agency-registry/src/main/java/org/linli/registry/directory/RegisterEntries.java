package org.linli.registry.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.registry.agency.AgencyEntered;
import org.linli.registry.agency.AgencyMoved;

/** All entries of the public register. */
@ApplicationScoped
class RegisterEntries implements PanacheRepositoryBase<RegisterEntry, UUID> {

    /** @param name as addresses write it */
    record Street(String code, String name) {
    }

    private volatile @Nullable List<Street> streets;

    void enter(@Observes AgencyEntered agency) {
        persist(new RegisterEntry(agency.agencyId(), SearchText.of(agency.name()),
                streetIn(agency.address()).orElse(null)));
    }

    void move(@Observes AgencyMoved agency) {
        findById(agency.agencyId()).found(SearchText.of(agency.name()), streetIn(agency.address()).orElse(null));
    }

    /** 滨江街 and 滨江街道 name the street; 滨江东路, which crosses others, does not. */
    private Optional<String> streetIn(String address) {
        return streets().stream().filter(street -> address.contains(street.name())).map(Street::code).findFirst();
    }

    /** The longest name first; the streets of a district are those it was set up with. */
    private List<Street> streets() {
        var known = streets;
        if (known == null) {
            List<Street> read = getEntityManager().createNativeQuery("""
                    select code, replace(name_zh, '街道', '街') from area order by length(name_zh) desc, code""",
                    Street.class).getResultList();
            streets = read;
            known = read;
        }
        return known;
    }
}
