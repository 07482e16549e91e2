package org.linli.registry.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.PageQuery;

/** All takeovers. */
@ApplicationScoped
class Takeovers implements Aggregates<Takeover> {

    private static final List<TakeoverStatus> OVER = List.of(TakeoverStatus.DONE, TakeoverStatus.CALLED_OFF);

    @Override
    public String kind() {
        return "Takeover";
    }

    /** The one under way, held. */
    Optional<Takeover> lockedOf(UUID contractId) {
        return find("contractId = ?1 and status not in ?2", contractId, OVER).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isAny(UUID contractId) {
        return count("contractId", contractId) > 0;
    }

    /** Those for which that agency was found or is asked, held; in order of id. */
    List<Takeover> lockedWithTaker(UUID agencyId) {
        return find("takerId = ?1 and status in ?2 order by id", agencyId,
                List.of(TakeoverStatus.ASKED, TakeoverStatus.AGREED)).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    long openOf(UUID agencyId) {
        return count("agencyId = ?1 and status = ?2", agencyId, TakeoverStatus.RUNNING);
    }

    /** An agency's own are those about it and those for which it was ever asked. */
    List<Takeover> page(Caller caller, PageQuery page, UUID agencyId, UUID contractId, TakeoverStatus status) {
        var query = new KeysetQuery().by("agencyId", agencyId).by("contractId", contractId).by("status", status);
        if (caller.ownOnly()) {
            caller.agencyId().ifPresentOrElse(own -> query.where("parties like ?", "%" + own + "%"),
                    () -> query.ofUnit(caller, "purchaserId"));
        }
        return query.oldestFirst().of(this, page);
    }
}
