package org.linli.procurement;

import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.NotFound;

/** What belongs to tenders. Whoever changes a part holds its tender first: all wait for each other in one order. */
public interface TenderParts<A extends Aggregate<?>> extends Aggregates<A>, OfTenders {

    /**
     * The tender to hold, without reading the part itself before.
     *
     * @throws NotFound (404)
     */
    default UUID tenderOf(UUID id) {
        return getEntityManager().createQuery("select tenderId from " + kind() + " where id = :id", UUID.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound(kind(), id));
    }

    @Override
    default Optional<UUID> relatedTender(UUID id) {
        return Optional.of(tenderOf(id));
    }

    /** The street or department whose tender it is. */
    default Owner hostOf(UUID id) {
        return getEntityManager().createQuery("select source.purchaserId from Tender where id = :tender", String.class)
                .setParameter("tender", tenderOf(id)).getResultStream().findFirst().map(Owner::unit)
                .orElse(Owner.NOBODY);
    }
}
