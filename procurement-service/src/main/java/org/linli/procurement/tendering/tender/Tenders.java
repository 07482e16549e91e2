package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.money.Money;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.OfTenders;
import org.linli.procurement.tendering.tenderdocument.FollowOns;

/** All tenders. */
@ApplicationScoped
public class Tenders implements Aggregates<Tender>, FollowOns, OfTenders {

    @Override
    public String kind() {
        return "Tender";
    }

    @Override
    public Optional<UUID> relatedTender(UUID id) {
        return Optional.of(id);
    }

    @Override
    public Money addedTo(UUID contractId) {
        List<?> found = getEntityManager().createNativeQuery("""
                select * from tender where published and status not in (:ended)
                and content #>> '{admittance,followsContract}' = :contract""", Tender.class)
                .setParameter("ended", List.of(TenderStatus.FAILED.name(), TenderStatus.CANCELLED.name()))
                .setParameter("contract", contractId.toString()).getResultList();
        return found.stream().map(Tender.class::cast).map(tender -> tender.content().ceilingPrice())
                .reduce(Money.fen(0), Money::plus);
    }

    /** Held against changes of its stage while others may read: many bids may come at once, none while it closes. */
    public Tender shared(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> new NotFound(kind(), id));
    }
}
