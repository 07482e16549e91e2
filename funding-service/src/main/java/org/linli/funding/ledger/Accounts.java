package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.Ids;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;

/** The table ledger_account. Its rows are locked in id order, so that no two bookings wait for each other in a ring. */
@ApplicationScoped
class Accounts {

    /** The bound is tested in the statement that moves the counters: 0 rows means refused. */
    private static final String MOVE = """
            update ledger_account set debits_posted = debits_posted + ?, credits_posted = credits_posted + ?,
                   debits_pending = debits_pending + ?, credits_pending = credits_pending + ?
             where id = ? and (not bounded or case normal
                 when 'DEBIT' then debits_posted + ? - credits_posted - ? - credits_pending - ?
                 else credits_posted + ? - debits_posted - ? - debits_pending - ? end >= 0)
            """;

    /** Ids by code; what is not there yet is opened. */
    Map<String, UUID> ids(Connection connection, Collection<Account> accounts) throws SQLException {
        var byCode = new TreeMap<String, Account>();
        accounts.forEach(account -> byCode.put(account.code(), account));
        var known = known(connection, byCode.keySet());
        if (known.size() < byCode.size()) {
            for (var account : byCode.values()) {
                if (!known.containsKey(account.code())) {
                    open(connection, account);
                }
            }
            known = known(connection, byCode.keySet());
        }
        return known;
    }

    private static Map<String, UUID> known(Connection connection, Collection<String> codes) throws SQLException {
        var ids = new HashMap<String, UUID>();
        try (var select = connection.prepareStatement("select code, id from ledger_account where code = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", codes.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    ids.put(row.getString(1), row.getObject(2, UUID.class));
                }
            }
        }
        return ids;
    }

    private static void open(Connection connection, Account account) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into ledger_account (id, code, kind, normal, bounded) values (?, ?, ?, ?, true)
                on conflict (code) do nothing""")) {
            insert.setObject(1, Ids.next());
            insert.setString(2, account.code());
            insert.setString(3, account.kind().name());
            insert.setString(4, account.kind().normal().name());
            insert.executeUpdate();
        }
    }

    /** @throws Conflict naming the first account that would be overdrawn */
    void move(Connection connection, Map<String, UUID> ids, List<Delta> deltas) throws SQLException {
        // text order of ids is the database's order; Java's UUID order is not
        var ordered = new ArrayList<>(deltas);
        ordered.sort(
                (a, b) -> ids.get(a.account().code()).toString().compareTo(ids.get(b.account().code()).toString()));
        try (var update = connection.prepareStatement(MOVE)) {
            for (var delta : ordered) {
                var column = 0;
                update.setLong(++column, delta.debitsPosted());
                update.setLong(++column, delta.creditsPosted());
                update.setLong(++column, delta.debitsPending());
                update.setLong(++column, delta.creditsPending());
                update.setObject(++column, ids.get(delta.account().code()));
                update.setLong(++column, delta.debitsPosted());
                update.setLong(++column, delta.creditsPosted());
                update.setLong(++column, delta.creditsPending());
                update.setLong(++column, delta.creditsPosted());
                update.setLong(++column, delta.debitsPosted());
                update.setLong(++column, delta.debitsPending());
                update.addBatch();
            }
            var moved = update.executeBatch();
            for (int i = 0; i < moved.length; i++) {
                if (moved[i] == 0) {
                    throw overdrawn(ordered.get(i), balance(connection, ordered.get(i).account(), false));
                }
            }
        }
    }

    private static Conflict overdrawn(Delta delta, Balance balance) {
        return new Conflict(LedgerProblem.OVERDRAWN, delta.account().code(), balance.available());
    }

    /**
     * Takes the accounts in one order and looks before anything is written; one without a posting has nothing.
     *
     * @return the first that these would overdraw
     */
    Optional<Conflict> shortage(Connection connection, List<Delta> deltas) throws SQLException {
        var held = balances(connection, deltas.stream().map(Delta::account).toList(), true);
        return deltas.stream().filter(delta -> held.get(delta.account()).availableAfter(delta).isNegative()).findFirst()
                .map(delta -> overdrawn(delta, held.get(delta.account())));
    }

    void lock(Connection connection, Collection<Account> accounts) throws SQLException {
        try (var select =
                connection.prepareStatement("select from ledger_account where code = any(?) order by id for update")) {
            select.setArray(1,
                    connection.createArrayOf("text", accounts.stream().map(Account::code).distinct().toArray()));
            select.execute();
        }
    }

    /** One question for all; an account without a posting has nothing. */
    Map<Account, Balance> balances(Connection connection, Collection<Account> wanted, boolean lock)
            throws SQLException {
        var byCode = wanted.stream().distinct().collect(Collectors.toMap(Account::code, account -> account));
        var found = new HashMap<Account, Balance>();
        wanted.forEach(account -> found.put(account, nothing(account)));
        try (var select = connection.prepareStatement("""
                select code, debits_posted, credits_posted, debits_pending, credits_pending from ledger_account
                 where code = any(?)""" + (lock ? " order by id for update" : ""))) {
            select.setArray(1, connection.createArrayOf("text", byCode.keySet().toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var account = byCode.get(row.getString(1));
                    found.put(account, new Balance(account.kind().normal(), Money.fen(row.getLong(2)),
                            Money.fen(row.getLong(3)), Money.fen(row.getLong(4)), Money.fen(row.getLong(5))));
                }
            }
        }
        return found;
    }

    private static Balance nothing(Account account) {
        return new Balance(account.kind().normal(), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    Balance balance(Connection connection, Account account, boolean lock) throws SQLException {
        try (var select = connection.prepareStatement("""
                select debits_posted, credits_posted, debits_pending, credits_pending from ledger_account
                    where code = ?""" + (lock ? " for update" : ""))) {
            select.setString(1, account.code());
            try (var row = select.executeQuery()) {
                return row.next() ? new Balance(account.kind().normal(), Money.fen(row.getLong(1)),
                        Money.fen(row.getLong(2)), Money.fen(row.getLong(3)), Money.fen(row.getLong(4)))
                        : nothing(account);
            }
        }
    }
}
