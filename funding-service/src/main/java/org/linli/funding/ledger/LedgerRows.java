package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

    private static final String TRANSACTION = """
            insert into ledger_transaction
                   (id, mode, about, source_type, source_id, purpose, booked_on, effective_on, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String ENTRY = """
            insert into ledger_entry (transaction_id, line, account_id, side, amount) values (?, ?, ?, ?, ?)""";

    UUID insert(Connection connection, Mode mode, @Nullable UUID about, Posting posting, LocalDate bookedOn,
            Instant now) throws SQLException {
        return insertAll(connection, mode, Collections.singletonList(about), List.of(posting), bookedOn, now)
                .getFirst();
    }

    /** @param about of each posting, in their order @throws Conflict naming the first cause that is booked already */
    List<UUID> insertAll(Connection connection, Mode mode, List<@Nullable UUID> about, List<Posting> postings,
            LocalDate bookedOn, Instant now) throws SQLException {
        var ids = postings.stream().map(each -> Ids.next()).toList();
        var recordedAt = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        try (var insert = connection.prepareStatement(TRANSACTION)) {
            for (int i = 0; i < ids.size(); i++) {
                var cause = postings.get(i).cause();
                insert.setObject(1, ids.get(i));
                insert.setString(2, mode.name());
                insert.setObject(3, about.get(i));
                insert.setString(4, cause.sourceType());
                insert.setObject(5, cause.sourceId());
                insert.setString(6, cause.purpose());
                insert.setObject(7, bookedOn);
                insert.setObject(8, postings.get(i).effectiveOn());
                insert.setObject(9, recordedAt);
                insert.addBatch();
            }
            var inserted = insert.executeBatch();
            for (int i = 0; i < inserted.length; i++) {
                if (inserted[i] == 0) {
                    var cause = postings.get(i).cause();
                    throw new Conflict(taken(connection, mode, about.get(i)), cause.sourceType(), cause.sourceId(),
                            cause.purpose());
                }
            }
        } catch (SQLException refused) {
            if (MONTH_CLOSED.equals(refused.getSQLState())) {
                throw new Conflict(LedgerProblem.PERIOD_CLOSED, bookedOn.withDayOfMonth(1));
            }
            throw refused;
        }
        return ids;
    }

    private static LedgerProblem taken(Connection connection, Mode mode, @Nullable UUID about) throws SQLException {
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

    void insert(Connection connection, UUID transactionId, Posting posting, Map<String, UUID> ids) throws SQLException {
        insertEntries(connection, List.of(transactionId), List.of(posting), ids);
    }

    /** @param accounts ids by code */
    void insertEntries(Connection connection, List<UUID> transactions, List<Posting> postings,
            Map<String, UUID> accounts) throws SQLException {
        try (var insert = connection.prepareStatement(ENTRY)) {
            for (int i = 0; i < transactions.size(); i++) {
                var line = 0;
                for (var entry : postings.get(i).entries()) {
                    insert.setObject(1, transactions.get(i));
                    insert.setInt(2, ++line);
                    insert.setObject(3, accounts.get(entry.account().code()));
                    insert.setString(4, entry.side().name());
                    insert.setLong(5, entry.amount().fen());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException refused) {
            if (BANK_DAY_CLOSED.equals(refused.getSQLState())) {
                throw new Conflict(LedgerProblem.BANK_DAY_CLOSED, postings.getFirst().effectiveOn());
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
