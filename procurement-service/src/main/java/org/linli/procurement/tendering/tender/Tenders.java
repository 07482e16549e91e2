package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.NotFound;

/** All tenders. */
@ApplicationScoped
public class Tenders implements Aggregates<Tender> {

    @Override
    public String kind() {
        return "Tender";
    }

    /** Held against changes of its stage while others may read: many bids may come at once, none while it closes. */
    public Tender shared(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> new NotFound(kind(), id));
    }
}
