package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;

/** The tables ledger_transaction and ledger_entry: written once. */
@ApplicationScoped
class LedgerRows {

    /** SQLSTATE of the trigger that guards closed months. */
    private static final String MONTH_CLOSED = "LL001";
    /** SQLSTATE of the trigger that guards closed days of the bank account. */
    private static final String BANK_DAY_CLOSED = "LL002";

    /** Many in one statement that says which went in: the counts of a rewritten batch would not. */
    private static final String TRANSACTIONS = """
            insert into ledger_transaction
                   (id, mode, about, source_type, source_id, purpose, booked_on, effective_on, recorded_at)
            select p.id, ?, p.about, p.source_type, p.source_id, p.purpose, ?, p.effective_on, ?
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::date[])
                   p (id, about, source_type, source_id, purpose, effective_on)
            on conflict do nothing returning id""";

    /** In one statement, so that what guards entries is asked once for all of them. */
    private static final String ENTRIES = """
            insert into ledger_entry (transaction_id, line, account_id, side, amount)
            select * from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::bigint[])""";

    /** @param about of each posting, in their order @throws Conflict naming the first cause that is booked already */
    List<UUID> insertAll(Connection connection, Mode mode, List<@Nullable UUID> about, List<Posting> postings,
            LocalDate bookedOn, Instant now) throws SQLException {
        var ids = postings.stream().map(each -> Ids.next()).toList();
        var causes = postings.stream().map(Posting::cause).toList();
        var booked = new HashSet<UUID>();
        try (var insert = connection.prepareStatement(TRANSACTIONS)) {
            insert.setString(1, mode.name());
            insert.setObject(2, bookedOn);
            insert.setObject(3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setArray(4, connection.createArrayOf("uuid", ids.toArray()));
            insert.setArray(5, connection.createArrayOf("uuid", about.toArray()));
            insert.setArray(6, connection.createArrayOf("text", causes.stream().map(Cause::sourceType).toArray()));
            insert.setArray(7, connection.createArrayOf("uuid", causes.stream().map(Cause::sourceId).toArray()));
            insert.setArray(8, connection.createArrayOf("text", causes.stream().map(Cause::purpose).toArray()));
            insert.setArray(9, connection.createArrayOf("date", postings.stream().map(Posting::effectiveOn).toArray()));
            try (var row = insert.executeQuery()) {
                while (row.next()) {
                    booked.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException refused) {
            throw monthClosed(refused, bookedOn);
        }
        for (int i = 0; i < ids.size(); i++) {
            if (!booked.contains(ids.get(i))) {
                throw taken(connection, mode, about.get(i), causes.get(i));
            }
        }
        return ids;
    }

    /** @throws Conflict where the trigger refused the month */
    private static SQLException monthClosed(SQLException refused, LocalDate bookedOn) {
        if (MONTH_CLOSED.equals(refused.getSQLState())) {
            throw new Conflict(LedgerProblem.PERIOD_CLOSED, bookedOn.withDayOfMonth(1));
        }
        return refused;
    }

    /** @throws Conflict for a cause that is booked already, whatever its accounts have */
    void requireFresh(Connection connection, Mode mode, @Nullable UUID about, Cause cause) throws SQLException {
        try (var select = connection.prepareStatement("""
                select 1 from ledger_transaction where source_type = ? and source_id = ? and purpose = ?
                 union all select 1 from ledger_transaction
                 where about = ? and (mode = 'REVERSAL') = ? and mode in ('POST', 'VOID', 'REVERSAL')""")) {
            select.setString(1, cause.sourceType());
            select.setObject(2, cause.sourceId());
            select.setString(3, cause.purpose());
            select.setObject(4, about, Types.OTHER);
            select.setBoolean(5, mode == Mode.REVERSAL);
            try (var row = select.executeQuery()) {
                if (row.next()) {
                    throw taken(connection, mode, about, cause);
                }
            }
        }
    }

    private static Conflict taken(Connection connection, Mode mode, @Nullable UUID about, Cause cause)
            throws SQLException {
        return new Conflict(problem(connection, mode, about), cause.sourceType(), cause.sourceId(), cause.purpose());
    }

    private static LedgerProblem problem(Connection connection, Mode mode, @Nullable UUID about) throws SQLException {
        if (about == null) {
            return LedgerProblem.ALREADY_POSTED;
        }
        var modes = mode == Mode.REVERSAL ? "('REVERSAL')" : "('POST', 'VOID')";
        try (var select =
                connection.prepareStatement("select from ledger_transaction where about = ? and mode in " + modes)) {
            select.setObject(1, about);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return LedgerProblem.ALREADY_POSTED;
                }
                return mode == Mode.REVERSAL ? LedgerProblem.ALREADY_REVERSED : LedgerProblem.ALREADY_RESOLVED;
            }
        }
    }

    /** @param accounts ids by code */
    void insertEntries(Connection connection, List<UUID> transactions, List<Posting> postings,
            Map<String, UUID> accounts) throws SQLException {
        var of = new ArrayList<UUID>();
        var lines = new ArrayList<Integer>();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < transactions.size(); i++) {
            var all = postings.get(i).entries();
            for (int line = 1; line <= all.size(); line++) {
                of.add(transactions.get(i));
                lines.add(line);
            }
            entries.addAll(all);
        }
        try (var insert = connection.prepareStatement(ENTRIES)) {
            insert.setArray(1, connection.createArrayOf("uuid", of.toArray()));
            insert.setArray(2, connection.createArrayOf("int", lines.toArray()));
            insert.setArray(3, connection.createArrayOf("uuid",
                    entries.stream().map(entry -> accounts.get(entry.account().code())).toArray()));
            insert.setArray(4,
                    connection.createArrayOf("text", entries.stream().map(entry -> entry.side().name()).toArray()));
            insert.setArray(5,
                    connection.createArrayOf("bigint", entries.stream().map(entry -> entry.amount().fen()).toArray()));
            insert.executeUpdate();
        } catch (SQLException refused) {
            if (BANK_DAY_CLOSED.equals(refused.getSQLState())) {
                var earliest = postings.stream().map(Posting::effectiveOn).min(LocalDate::compareTo).orElseThrow();
                throw new Conflict(LedgerProblem.BANK_DAY_CLOSED, earliest);
            }
            throw refused;
        }
    }

    /** @throws IllegalArgumentException for a reservation: what was never booked is released, not reversed */
    void requireBooked(Connection connection, UUID transactionId) throws SQLException {
        try (var select = connection.prepareStatement("select mode from ledger_transaction where id = ?")) {
            select.setObject(1, transactionId);
            try (var row = select.executeQuery()) {
                if (row.next() && !List.of(Mode.DIRECT.name(), Mode.POST.name()).contains(row.getString(1))) {
                    throw new IllegalArgumentException(
                            row.getString(1) + " transaction " + transactionId + " is not reversed");
                }
            }
        }
    }

    List<Entry> entries(Connection connection, UUID transactionId) throws SQLException {
        return Objects.requireNonNull(entries(connection, List.of(transactionId)).get(transactionId));
    }

    /** Of each, in the order of its lines. */
    Map<UUID, List<Entry>> entries(Connection connection, List<UUID> transactions) throws SQLException {
        try (var select = connection.prepareStatement("""
                select a.code, a.kind, e.side, e.amount, e.transaction_id from ledger_entry e join ledger_account a
                    on a.id = e.account_id
                 where e.transaction_id = any(?) order by e.transaction_id, e.line""")) {
            select.setArray(1, connection.createArrayOf("uuid", transactions.toArray()));
            var entries = new HashMap<UUID, List<Entry>>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    entries.computeIfAbsent(row.getObject(5, UUID.class), id -> new ArrayList<>())
                            .add(new Entry(new Account(row.getString(1), AccountKind.valueOf(row.getString(2))),
                                    Side.valueOf(row.getString(3)), Money.fen(row.getLong(4))));
                }
            }
            for (var id : transactions) {
                if (!entries.containsKey(id)) {
                    throw Ledger.unknown(id);
                }
            }
            return entries;
        }
    }
}
