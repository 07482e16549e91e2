package org.linli.workforce.worker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.PageQuery;

@ApplicationScoped
public class Workers implements PanacheRepositoryBase<Worker, UUID> {

    /** @throws NotFound when nobody has that id */
    public Worker get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Worker", id));
    }

    List<Worker> page(PageQuery page, @Nullable UUID agencyId) {
        var values = new HashMap<String, Object>();
        values.put("after", page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0)));
        var where = "id > :after";
        if (agencyId != null) {
            where += " and registeredBy = :agency";
            values.put("agency", agencyId);
        }
        return find(where + " order by id", values).range(0, page.limit()).list();
    }
}
