package org.linli.funding.payable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** The local copies of contracts. */
@ApplicationScoped
public class KnownContracts implements PanacheRepositoryBase<KnownContract, UUID> {

    public KnownContract get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Contract", id));
    }
}
