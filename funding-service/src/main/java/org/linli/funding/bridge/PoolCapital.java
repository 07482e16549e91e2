package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.linli.funding.Rows;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.AccountKind;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.money.Money;

/** What the sources of a pool may have back. Whoever has money in it when some is lost bears the loss by its share. */
@ApplicationScoped
class PoolCapital {

    /** In the order of the bookings; without a source what is lost, or found again. */
    private static final String MOVED = """
            select e.side = 'CREDIT', e.amount,
                   (select s.code from ledger_entry x join ledger_account s on s.id = x.account_id
                     where x.transaction_id = t.id and s.kind = :restricted limit 1)
              from ledger_account a join ledger_entry e on e.account_id = a.id
              join ledger_transaction t on t.id = e.transaction_id
             where a.code = :capital and %s order by t.id, e.line""".formatted(Ledger.BOOKED);

    private final EntityManager database;
    private final Ledger ledger;

    PoolCapital(EntityManager database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** No more than is in the pool now: what is lent out comes back first. */
    Money returnable(Facility facility, UUID sourceId) {
        return Money.max(Money.ZERO, Money.min(stake(facility, Account.fundRestricted(sourceId).code()),
                ledger.balance(facility.pool()).available()));
    }

    @SuppressWarnings("unchecked")
    private Money stake(Facility facility, String source) {
        var rows = (List<Object[]>) database.createNativeQuery(MOVED)
                .setParameter("restricted", AccountKind.FUND_RESTRICTED.name())
                .setParameter("capital", facility.capital().code()).getResultList();
        var own = BigDecimal.ZERO;
        var all = BigDecimal.ZERO;
        for (var row : rows) {
            var amount = BigDecimal.valueOf(Rows.money(row[1]).fen());
            var moved = (Boolean) row[0] ? amount : amount.negate();
            var after = all.add(moved);
            if (source.equals(row[2])) {
                own = own.add(moved);
            } else if (row[2] == null && all.signum() > 0) {
                own = own.multiply(after).divide(all, MathContext.DECIMAL128);
            }
            all = after;
        }
        return Money.fen(own.setScale(0, RoundingMode.FLOOR).longValueExact());
    }
}
