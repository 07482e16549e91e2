package org.linli.procurement.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** Results by tender. */
@ApplicationScoped
public class TenderResults implements PanacheRepositoryBase<TenderResult, UUID> {

    public TenderResult get(UUID tenderId) {
        return findByIdOptional(tenderId).orElseThrow(() -> new NotFound("Result", tenderId));
    }
}
