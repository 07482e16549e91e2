package org.linli.procurement.tender;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All tenders. */
@ApplicationScoped
public class Tenders implements PanacheRepositoryBase<Tender, UUID> {

    public Tender get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Tender", id));
    }

    /** Holds the tender until the transaction ends: stages of one tender happen one after the other. */
    public Tender locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Tender", id));
    }

    /** Held against changes of its stage while others may read: many bids may come at once, none while it closes. */
    public Tender shared(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> new NotFound("Tender", id));
    }
}
