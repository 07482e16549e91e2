package org.linli.funding.bank.reconciliation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.funding.bank.iso.StatementText;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;

/**
 * The ledger's cash as the bank of one test knows it. The database is one for all tests: what others entered with a
 * value date after this one's first day is none of it.
 */
final class AccountCash {

    private final List<UUID> foreign;

    /** From now on; no day of the account is closed, and no bank of another test has said anything. */
    AccountCash() {
        reopen();
        StatementText.forgetOthers();
        run("""
                set session_replication_role = replica;
                insert into cash_awaited (transaction_id, effective_on, amount)
                select b.transaction_id, t.effective_on, b.amount
                  from cash_booking b join ledger_transaction t on t.id = b.transaction_id;
                delete from cash_booking;
                reset session_replication_role""");
        foreign = new ArrayList<>(unseen(LocalDate.of(9999, 1, 1)));
        foreign.removeAll(unseen(Time.today()));
    }

    /** The booking of what came in last for that source, or of that payment. */
    static UUID booking(String sourceOrPayment) {
        try (var connection = TestPostgres.connect(); var select = connection.prepareStatement("""
                select id from ledger_transaction where mode in ('DIRECT', 'POST') and (source_id = ?::uuid
                    or source_id in (select id from fund_receipt where source_id = ?::uuid)) order by id desc""")) {
            select.setString(1, sourceOrPayment);
            select.setString(2, sourceOrPayment);
            return ids(select).getFirst();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void reopen() {
        run("delete from bank_day");
    }

    /** Leaves nothing of that file open for the tests that come after: what is unidentified stays so. */
    static void settle(UUID message) {
        run("update bank_entry set status = 'MATCHED', next_check_at = null where message_id = '" + message
                + "' and status = 'OPEN'");
    }

    private static void run(String sql) {
        try (var connection = TestPostgres.connect(); var work = connection.createStatement()) {
            work.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** By value date up to today, and without what the bank has taken and nobody has booked: the bank's balance. */
    Money balance() {
        try (var connection = TestPostgres.connect(); var select = connection.prepareStatement("""
                select coalesce(sum(ledger_cash_of(id)), 0) - (select coalesce(sum(amount), 0) from bank_entry
                       where status in ('OPEN', 'PROPOSED') and outcome in ('UNKNOWN_DEBIT', 'BLOCKED')
                         and direction = 'DEBIT' and booked_on <= ?)
                  from ledger_transaction
                 where mode in ('DIRECT', 'POST', 'REVERSAL') and effective_on <= ? and id <> all (?)""")) {
            select.setObject(1, Time.today());
            select.setObject(2, Time.today());
            select.setArray(3, connection.createArrayOf("uuid", foreign.toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                return Money.fen(row.getLong(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Causes of what this test entered and the bank has not said. */
    List<UUID> waiting() {
        return unseen(Time.today()).stream().filter(id -> !foreign.contains(id)).map(AccountCash::cause).toList();
    }

    private static UUID cause(UUID transaction) {
        try (var connection = TestPostgres.connect();
                var select = connection.prepareStatement("select source_id from ledger_transaction where id = ?")) {
            select.setObject(1, transaction);
            return ids(select).getFirst();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<UUID> unseen(LocalDate through) {
        try (var connection = TestPostgres.connect(); var select = unseen(connection)) {
            select.setObject(1, through);
            select.setObject(2, through);
            return ids(select);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PreparedStatement unseen(Connection connection) throws SQLException {
        return connection.prepareStatement("""
                select id from ledger_transaction t where mode in ('DIRECT', 'POST', 'REVERSAL')
                   and ledger_cash_of(id) <> 0 and effective_on <= ?
                   and not exists (select from cash_booking b where b.transaction_id = t.id and b.booked_on <= ?)""");
    }

    private static List<UUID> ids(PreparedStatement select) throws SQLException {
        var found = new ArrayList<UUID>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
        }
        return found;
    }
}
