package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.Sweep;

/**
 * Goes on with a large file, some lines in a transaction: whoever is killed meanwhile has entered what it had
 * committed, and the next goes on from there.
 */
@ApplicationScoped
class BankFileSweep implements Sweep<UUID> {

    private final BankIntake intake;
    private final EntityManager database;

    BankFileSweep(BankIntake intake, EntityManager database) {
        this.intake = intake;
        this.database = database;
    }

    @Override
    public String name() {
        return "bank-files";
    }

    /**
     * One at a time: each is judged by what the former ones left. Before one that waits for a second person comes the
     * one that can be entered.
     */
    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> due(Instant now, int limit) {
        return database.createNativeQuery("""
                select id from bank_message where next_check_at <= :now and (not released or id = (%s))
                 order by released desc limit 1 for update skip locked""".formatted(BankMessages.FIRST), UUID.class)
                .setParameter("now", now).getResultList();
    }

    @Override
    public void tick(UUID id, Instant now) {
        intake.goOnOrRemind(id);
    }
}
