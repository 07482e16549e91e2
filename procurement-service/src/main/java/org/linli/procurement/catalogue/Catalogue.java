package org.linli.procurement.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.problem.NotFound;

/** All items; a few dozen rows. */
@ApplicationScoped
public class Catalogue implements PanacheRepositoryBase<CatalogueItem, String> {

    public CatalogueItem get(String code) {
        return findByIdOptional(code).orElseThrow(() -> new NotFound("CatalogueItem", code));
    }
}
