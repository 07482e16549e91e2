package org.linli.registry.servicepoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All service points. */
@ApplicationScoped
class ServicePoints implements Aggregates<ServicePoint> {

    @Override
    public String kind() {
        return "ServicePoint";
    }

    List<ServicePoint> lockedOf(UUID contractId) {
        return find("contractId = ?1 and status in ?2 order by id", contractId,
                List.of(ServicePointStatus.PROPOSED, ServicePointStatus.OPEN)).withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
