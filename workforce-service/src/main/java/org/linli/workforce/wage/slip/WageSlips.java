package org.linli.workforce.wage.slip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.aggregate.Aggregates;

/** All slips. */
@ApplicationScoped
class WageSlips implements Aggregates<WageSlip> {

    /** A person in a month of an agency. */
    record Paid(UUID monthId, UUID workerId) {
    }

    private static final List<SlipStatus> IN_DISPUTE =
            List.of(SlipStatus.CONTESTED, SlipStatus.PROPOSED, SlipStatus.ESCALATED);

    @Override
    public String kind() {
        return "WageSlip";
    }

    /** The month to hold before the slip, because what is said of it may change what stands there; else empty. */
    Optional<UUID> monthInDispute(UUID id) {
        return getEntityManager()
                .createQuery("select monthId from WageSlip where id = :id and status in :open", UUID.class)
                .setParameter("id", id).setParameter("open", IN_DISPUTE).getResultStream().findFirst();
    }

    /** Posts of that month about whose wages the two are at odds. */
    Set<UUID> inDispute(UUID monthId) {
        return getEntityManager()
                .createQuery("select postId from WageSlip where monthId = :id and status in :open", UUID.class)
                .setParameter("id", monthId).setParameter("open", IN_DISPUTE).getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of these posts in that month, held in one order. */
    List<WageSlip> lockedOf(UUID monthId, Collection<UUID> postIds) {
        return find("monthId = ?1 and postId in ?2 order by id", monthId, postIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** What the people of these slips were paid in all for those months, whatever posts they had: whole fen. */
    Map<Paid, Long> paid(Collection<WageSlip> shown) {
        var paid = new HashMap<Paid, Long>();
        if (!shown.isEmpty()) {
            find("monthId in ?1 and workerId in ?2", shown.stream().map(WageSlip::monthId).distinct().toList(),
                    shown.stream().map(WageSlip::workerId).distinct().toList()).stream()
                    .forEach(slip -> paid.merge(new Paid(slip.monthId(), slip.workerId()), slip.fen(), Math::addExact));
        }
        return paid;
    }
}
