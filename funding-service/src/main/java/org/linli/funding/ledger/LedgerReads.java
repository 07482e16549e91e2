package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.funding.ledger.LedgerApi.AccountView;
import org.linli.funding.ledger.LedgerApi.TransactionView;
import org.linli.platform.money.Money;
import org.linli.platform.web.PageQuery;

/** Pages of accounts by code and of transactions, newest first. */
@ApplicationScoped
class LedgerReads {

    private final DataSource database;

    LedgerReads(DataSource database) {
        this.database = database;
    }

    @Transactional
    List<AccountView> accounts(@Nullable String prefix, PageQuery page) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select id, code, normal, debits_posted, credits_posted, debits_pending, credits_pending
                    from ledger_account
                 where (?::text is null or starts_with(code, ?)) and code > ? order by code limit ?""")) {
            select.setString(1, prefix);
            select.setString(2, prefix);
            select.setString(3, page.cursor().map(cursor -> cursor.sort()).orElse(""));
            select.setInt(4, page.fetch());
            try (var row = select.executeQuery()) {
                var found = new ArrayList<AccountView>();
                while (row.next()) {
                    var balance = new Balance(Side.valueOf(row.getString(3)), Money.fen(row.getLong(4)),
                            Money.fen(row.getLong(5)), Money.fen(row.getLong(6)), Money.fen(row.getLong(7)));
                    found.add(AccountView.of(row.getObject(1, UUID.class), row.getString(2), balance));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("accounts unreadable", failed);
        }
    }

    @Transactional
    List<TransactionView> transactions(@Nullable UUID sourceId, @Nullable String account, PageQuery page) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select t.id, t.mode, t.about, t.source_type, t.source_id, t.purpose, t.booked_on,
                    t.effective_on,
                       (select string_agg(e.side || ' ' || a.code || ' ' || e.amount, ',' order by e.line)
                          from ledger_entry e join ledger_account a on a.id = e.account_id
                              where e.transaction_id = t.id)
                  from ledger_transaction t
                 where (?::uuid is null or t.source_id = ?) and (?::uuid is null or t.id < ?)
                   and (?::text is null or exists (select from ledger_entry e join ledger_account a
                       on a.id = e.account_id
                                                    where e.transaction_id = t.id and a.code = ?))
                 order by t.id desc limit ?""")) {
            select.setObject(1, sourceId, Types.OTHER);
            select.setObject(2, sourceId, Types.OTHER);
            var after = page.cursor().map(cursor -> cursor.id()).orElse(null);
            select.setObject(3, after, Types.OTHER);
            select.setObject(4, after, Types.OTHER);
            select.setString(5, account);
            select.setString(6, account);
            select.setInt(7, page.fetch());
            try (var row = select.executeQuery()) {
                var found = new ArrayList<TransactionView>();
                while (row.next()) {
                    found.add(TransactionView.of(row));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("transactions unreadable", failed);
        }
    }
}
