package org.linli.procurement.tendering.lot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

/** All groups of lots. */
@ApplicationScoped
class LotGroups implements PanacheRepositoryBase<LotGroup, UUID>, Owners {

    LotGroup get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("LotGroup", id));
    }

    /** Holds the group until the transaction ends: two awards of its lots come one after the other. */
    LotGroup locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("LotGroup", id));
    }

    @Override
    public Owner ownerOf(UUID id) {
        return Owner.unit(get(id).purchaserId());
    }

    /** Those of the tenders that are lots for newcomers, by the GIN index on lots. */
    @SuppressWarnings("unchecked")
    Set<UUID> forNewcomers(Collection<UUID> tenderIds) {
        var ids = List.copyOf(tenderIds);
        var found = getEntityManager()
                .createNativeQuery(IntStream.range(0, ids.size()).mapToObj(n -> "lots @> cast(:lot" + n + " as jsonb)")
                        .collect(Collectors.joining(" or ", "select * from lot_group where ", "")), LotGroup.class);
        for (int n = 0; n < ids.size(); n++) {
            found.setParameter("lot" + n, "[{\"tenderId\":\"" + ids.get(n) + "\",\"newcomersOnly\":true}]");
        }
        List<LotGroup> groups = found.getResultList();
        return ids.stream().filter(id -> groups.stream().anyMatch(group -> group.isForNewcomers(id)))
                .collect(Collectors.toSet());
    }

    /** By the GIN index on lots. */
    Optional<UUID> of(UUID tenderId) {
        return getEntityManager().createNativeQuery("""
                select id from lot_group where lots @> cast(:lot as jsonb)""", UUID.class)
                .setParameter("lot", "[{\"tenderId\":\"" + tenderId + "\"}]").getResultStream().findFirst()
                .map(UUID.class::cast);
    }
}
