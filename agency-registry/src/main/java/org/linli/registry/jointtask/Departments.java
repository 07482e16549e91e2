package org.linli.registry.jointtask;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** All departments of the district; some dozens. */
@ApplicationScoped
class Departments implements PanacheRepositoryBase<Department, String> {

    List<Department> all() {
        return list("order by code");
    }

    /** Whether each of those codes is a department's. */
    boolean areKnown(Collection<String> codes) {
        return count("code in ?1", codes) == codes.stream().distinct().count();
    }
}
