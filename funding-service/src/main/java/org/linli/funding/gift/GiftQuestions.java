package org.linli.funding.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class GiftQuestions implements PanacheRepositoryBase<GiftQuestion, UUID> {

    GiftQuestion get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("GiftQuestion", id));
    }

    GiftQuestion locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("GiftQuestion", id));
    }
}
