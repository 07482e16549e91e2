package org.linli.procurement.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All explanation rounds. */
@ApplicationScoped
public class LowBidCases implements PanacheRepositoryBase<LowBidCase, UUID> {

    LowBidCase get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("LowBidCase", id));
    }

    LowBidCase locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("LowBidCase", id));
    }

    List<LowBidCase> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    /** The price was abnormally low and the committee believed the explanation. */
    public boolean wasAccepted(UUID bidId) {
        return count("bidId = ?1 and status = ?2", bidId, LowBidStatus.ACCEPTED) > 0;
    }
}
