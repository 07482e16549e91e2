package org.linli.funding.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.money.Money;

/** All fund sources. */
@ApplicationScoped
public class FundSources implements Aggregates<FundSource> {

    @Override
    public String kind() {
        return "FundSource";
    }

    /** One receipt as the giver is told it. */
    public record Receipt(UUID id, Money amount, LocalDate receivedOn, String reference) {
    }

    /** Newest first, those before the given one. */
    public List<Receipt> receipts(UUID sourceId, @Nullable UUID before, int rows) {
        return getEntityManager().createQuery(
                "select r.id, r.amount, r.receivedOn, r.reference from FundReceipt r where r.sourceId = :source "
                        + "and r.id < :before order by r.id desc",
                Receipt.class).setParameter("source", sourceId)
                .setParameter("before", before == null ? new UUID(-1, -1) : before).setMaxResults(rows).getResultList();
    }

    /** @return the source for which money with that bank reference and amount was entered */
    public Optional<UUID> receipt(String reference, Money amount) {
        return getEntityManager()
                .createQuery(
                        "select r.sourceId from FundReceipt r where r.reference = :reference and r.amount = :amount",
                        UUID.class)
                .setParameter("reference", reference).setParameter("amount", amount).setMaxResults(1).getResultStream()
                .findFirst();
    }

    boolean isReceived(UUID sourceId, String reference) {
        return getEntityManager()
                .createQuery("""
                        select count(r) from FundReceipt r where r.sourceId = :source and r.reference = :reference""",
                        Long.class)
                .setParameter("source", sourceId).setParameter("reference", reference).getSingleResult() > 0;
    }
}
