package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.util.UUID;
import org.linli.funding.Rows;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.AccountKind;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.money.Money;

/** What the sources of a pool may have back. Each bears what was lost by the share that it gave. */
@ApplicationScoped
class PoolCapital {

    private static final String GIVEN = """
            select coalesce(sum(e.amount) filter (where e.side = 'CREDIT' and a.code = :own), 0),
                   coalesce(sum(e.amount) filter (where e.side = 'CREDIT'), 0),
                   coalesce(sum(e.amount) filter (where e.side = 'DEBIT' and a.code = :own), 0),
                   coalesce(sum(e.amount) filter (where e.side = 'DEBIT'), 0)
              from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
              join ledger_account a on a.id = e.account_id and a.kind = :cash
             where t.source_type = :funding and """ + Ledger.BOOKED;

    private final EntityManager database;
    private final Ledger ledger;

    PoolCapital(EntityManager database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** No more than is in the pool now: what is lent out comes back first. */
    Money returnable(Facility facility, UUID sourceId) {
        var cash = Account.fundCash(sourceId);
        var row = (Object[]) database.createNativeQuery(GIVEN).setParameter("own", cash.code())
                .setParameter("cash", AccountKind.FUND_CASH.name()).setParameter("funding", facility.funding())
                .getSingleResult();
        var given = Rows.money(row[1]);
        if (given.isZero()) {
            return Money.ZERO;
        }
        var kept = ledger.balance(facility.capital()).available().plus(Rows.money(row[3]));
        var share = BigInteger.valueOf(Rows.money(row[0]).fen()).multiply(BigInteger.valueOf(kept.fen()))
                .divide(BigInteger.valueOf(given.fen())).longValueExact();
        return Money.max(Money.ZERO, Money.min(Money.fen(share).minus(Rows.money(row[2])),
                ledger.balance(facility.pool()).available()));
    }
}
