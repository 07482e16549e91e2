package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.platform.vault.Vault;

/**
 * Who is promised in an open bid, by keyed hash, so that the table does not say who before the opening. A unique index
 * lets a person stand in one live bid only; of two bids at the same moment the second waits for the first and is told.
 */
@ApplicationScoped
class StaffPromise {

    private final EntityManager database;
    private final Vault vault;

    StaffPromise(EntityManager database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @return those who are promised elsewhere; empty when all are promised now */
    List<UUID> promise(UUID tenderId, UUID bidId, Collection<UUID> workerIds) {
        // one order for all, or two bids naming the same two people would wait for each other
        return workerIds.stream().distinct().sorted().filter(worker -> database.createNativeQuery("""
                insert into staff_promise (worker_index, bid_id, tender_id) values (:worker, :bid, :tender)
                on conflict do nothing""").setParameter("worker", index(worker)).setParameter("bid", bidId)
                .setParameter("tender", tenderId).executeUpdate() == 0).toList();
    }

    void release(UUID bidId) {
        database.createNativeQuery("delete from staff_promise where bid_id = :bid").setParameter("bid", bidId)
                .executeUpdate();
    }

    private String index(UUID workerId) {
        return vault.index("staff-promise", workerId.toString());
    }
}
