package org.linli.funding.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.money.Money;

/** The local copies of contracts. */
@ApplicationScoped
public class KnownContracts implements Aggregates<KnownContract> {

    @Override
    public String kind() {
        return "Contract";
    }

    /** Whether money of that source went back to who gave it. */
    public boolean isGivenBack(UUID sourceId) {
        return getEntityManager().createQuery("""
                select count(p) from Payable p join KnownContract c on c.id = p.terms.contractId
                 where c.sourceId = :source and c.lineId is null and p.balance.paid > :nothing""", Long.class)
                .setParameter("source", sourceId).setParameter("nothing", Money.ZERO).getSingleResult() > 0;
    }
}
