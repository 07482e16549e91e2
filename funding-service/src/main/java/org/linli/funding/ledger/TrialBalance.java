package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.linli.platform.money.Money;

/** Adds the whole ledger up: debits equal credits, and every counter is the sum of its entries. */
@ApplicationScoped
public class TrialBalance {

    /** @param wrong codes of accounts whose counters are not the sums of their entries */
    public record Result(long accounts, Money debits, Money credits, Money difference, List<String> wrong) {

        public boolean isRight() {
            return difference.isZero() && wrong.isEmpty();
        }
    }

    private static final String SUMS = """
            with booked as (
                select e.account_id, e.side, sum(e.amount) filter (where %s) posted,
                       sum(e.amount) filter (where t.mode = 'PENDING' and r.id is null) pending
                  from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
                  left join ledger_transaction r on r.about = t.id and r.mode in ('POST', 'VOID')
                 group by e.account_id, e.side)
            select a.code, a.debits_posted, a.credits_posted,
                   a.debits_posted = coalesce(d.posted, 0) and a.credits_posted = coalesce(c.posted, 0)
                   and a.debits_pending = coalesce(d.pending, 0) and a.credits_pending = coalesce(c.pending, 0)
              from ledger_account a left join booked d on d.account_id = a.id and d.side = 'DEBIT'
              left join booked c on c.account_id = a.id and c.side = 'CREDIT'
            """.formatted(Ledger.BOOKED);

    private final DataSource database;

    TrialBalance(DataSource database) {
        this.database = database;
    }

    @Transactional(TxType.REQUIRED)
    public Result now() {
        long count = 0;
        var debits = Money.ZERO;
        var credits = Money.ZERO;
        var wrong = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SUMS);
                var row = select.executeQuery()) {
            while (row.next()) {
                count++;
                debits = debits.plus(Money.fen(row.getLong(2)));
                credits = credits.plus(Money.fen(row.getLong(3)));
                if (!row.getBoolean(4)) {
                    wrong.add(row.getString(1));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("trial balance failed", failed);
        }
        return new Result(count, debits, credits, debits.minus(credits), wrong);
    }
}
