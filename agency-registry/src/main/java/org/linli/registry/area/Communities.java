package org.linli.registry.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All communities. */
@ApplicationScoped
public class Communities implements PanacheRepositoryBase<Community, String> {

    /** In order of their codes; some dozens. */
    List<Community> of(String street) {
        return list("street = ?1 order by code", street);
    }

    /** False also for a community that nobody knows. */
    public boolean isIn(String street, String community) {
        return count("code = ?1 and street = ?2", community, street) > 0;
    }
}
