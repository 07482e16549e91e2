package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.funding.payable.PayableStatus;
import org.linli.platform.aggregate.Today;
import org.linli.platform.sweep.Sweep;

/**
 * The holidays of a year are published in the November before. Once they are, due days that were reckoned without them
 * are reckoned again, and not only when somebody would be told of them.
 */
@ApplicationScoped
class ProvisionalDueSweep implements Sweep<UUID> {

    /** Nothing is due farther ahead. */
    private static final int YEARS_AHEAD = 5;

    private final EntityManager database;
    private final OverdueSweep clock;
    private final Today today;

    ProvisionalDueSweep(EntityManager database, OverdueSweep clock, Today today) {
        this.database = database;
        this.clock = clock;
        this.today = today;
    }

    @Override
    public String name() {
        return "provisional-due-days";
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> due(Instant now, int limit) {
        var day = today.day();
        var known = IntStream.rangeClosed(day.date().getYear() - 1, day.date().getYear() + YEARS_AHEAD)
                .filter(day.calendar()::isKnown).boxed().toList();
        return database.createNativeQuery("""
                select id from payable where due_provisional and due_unrolled is not null and status in (:open)
                   and extract(year from due_on)::int in (:known) order by id
                   for update skip locked limit :limit""", UUID.class).setParameter("open", PayableStatus.OPEN)
                .setParameter("known", known).setParameter("limit", limit).getResultList();
    }

    @Override
    public int together() {
        return clock.together();
    }

    @Override
    public void tick(UUID id, Instant now) {
        clock.tick(id, now);
    }

    @Override
    public void tickAll(List<UUID> ids, Instant now) {
        clock.tickAll(ids, now);
    }
}
