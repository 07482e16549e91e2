package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.linli.funding.disbursement.ReturnWitness;
import org.linli.platform.identity.Handlers;

/** Who handed in the file that says a payment came back, where no balance of the account holds that word. */
@ApplicationScoped
class HandedIn implements ReturnWitness {

    private final EntityManager database;

    HandedIn(EntityManager database) {
        this.database = database;
    }

    @Override
    public Handlers of(Collection<UUID> returned) {
        var all = new TreeSet<String>();
        if (!returned.isEmpty()) {
            files(returned).forEach(file -> all.addAll(file.handlers().ids()));
        }
        return new Handlers(all);
    }

    private List<BankMessage> files(Collection<UUID> returned) {
        return database.createQuery("""
                select m from BankMessage m where m.id in (select e.messageId from BankEntry e
                    where e.paymentId in :returned and e.bookedOn is null and e.outcome = RETURNED)""",
                BankMessage.class).setParameter("returned", returned).getResultList();
    }
}
