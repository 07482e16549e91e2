package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.NamedLocks;
import org.linli.platform.vault.Vault;

/**
 * Who is named and who is promised in an open bid, by keyed hash, so that the tables do not say who before the opening.
 * A unique index lets a person be promised in one live bid only; of two bids at the same moment the second waits for
 * the first and is told. To be named promises nothing: a partner's people are promised when it joins.
 */
@ApplicationScoped
class StaffPromise {

    private final EntityManager database;
    private final NamedLocks locks;
    private final Vault vault;

    StaffPromise(EntityManager database, NamedLocks locks, Vault vault) {
        this.database = database;
        this.locks = locks;
        this.vault = vault;
    }

    /** The people a bid names, as far as one who knows a person can tell. */
    record Named(Set<String> indexes, UnaryOperator<String> index) {

        boolean has(UUID workerId) {
            return indexes.contains(index.apply(workerId.toString()));
        }
    }

    private void note(UUID tenderId, UUID bidId, UUID agencyId, Collection<UUID> workerIds) {
        workerIds.forEach(worker -> database.createNativeQuery("""
                insert into staff_named (worker_index, bid_id, agency_id, tender_id)
                values (:worker, :bid, :agency, :tender)""").setParameter("worker", index(worker))
                .setParameter("bid", bidId).setParameter("agency", agencyId).setParameter("tender", tenderId)
                .executeUpdate());
    }

    /** @return those who are promised in another bid; all of them are held until the transaction ends */
    List<UUID> elsewhere(UUID bidId, Collection<UUID> workerIds) {
        // one order for all, or two bids naming the same two people would wait for each other
        return workerIds.stream().distinct().sorted().filter(worker -> {
            var index = index(worker);
            locks.hold("staff-promise " + index);
            return (Long) database.createNativeQuery(
                    "select count(*) from staff_promise where worker_index = :worker and bid_id != :bid", Long.class)
                    .setParameter("worker", index).setParameter("bid", bidId).getSingleResult() > 0;
        }).toList();
    }

    /**
     * Promises the people of the lead; those of its partners are noted until they agree. What it promised before is
     * free first.
     */
    void promise(Bid bid, Map<UUID, List<UUID>> named) {
        release(bid.id());
        named.forEach((agency, people) -> note(bid.tenderId(), bid.id(), agency, people));
        bind(bid, named.getOrDefault(bid.agencyId(), List.of()));
    }

    /** The people are free: that was asked before, and they are held since. */
    void bind(Bid bid, Collection<UUID> workerIds) {
        workerIds.stream().distinct().sorted().forEach(worker -> {
            var bound = database.createNativeQuery("""
                    insert into staff_promise (worker_index, bid_id, tender_id) values (:worker, :bid, :tender)
                    on conflict (worker_index) do update set bid_id = excluded.bid_id
                        where staff_promise.bid_id = excluded.bid_id""").setParameter("worker", index(worker))
                    .setParameter("bid", bid.id()).setParameter("tender", bid.tenderId()).executeUpdate();
            if (bound == 0) {
                throw new IllegalStateException(worker + " is promised in another bid than " + bid.id());
            }
        });
    }

    Named of(UUID bidId) {
        Stream<?> found = database.createNativeQuery("select worker_index from staff_named where bid_id = :bid")
                .setParameter("bid", bidId).getResultStream();
        return new Named(found.map(String.class::cast).collect(Collectors.toSet()),
                worker -> vault.index("staff-promise", worker));
    }

    void release(UUID bidId) {
        for (var table : List.of("staff_promise", "staff_named")) {
            database.createNativeQuery("delete from " + table + " where bid_id = :bid").setParameter("bid", bidId)
                    .executeUpdate();
        }
    }

    /** Those of one agency stay named and are promised no more. */
    void release(UUID bidId, UUID agencyId) {
        database.createNativeQuery("""
                delete from staff_promise p using staff_named n
                where p.bid_id = :bid and n.bid_id = :bid and n.agency_id = :agency
                and p.worker_index = n.worker_index""").setParameter("bid", bidId).setParameter("agency", agencyId)
                .executeUpdate();
    }

    private String index(UUID workerId) {
        return vault.index("staff-promise", workerId.toString());
    }
}
