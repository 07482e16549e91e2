package org.linli.procurement.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All consultations. */
@ApplicationScoped
public class Consultations implements PanacheRepositoryBase<Consultation, UUID> {

    Consultation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Consultation", id));
    }

    /** Holds the consultation until the transaction ends: its counts of comments come one after the other. */
    public Consultation locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Consultation", id));
    }
}
