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
import java.util.List;
import java.util.Map;
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

    UUID insert(Connection connection, Mode mode, @Nullable UUID about, Posting posting, LocalDate bookedOn,
            Instant now) throws SQLException {
        var id = Ids.next();
        var cause = posting.cause();
        try (var insert = connection.prepareStatement("""
                insert into ledger_transaction
                       (id, mode, about, source_type, source_id, purpose, booked_on, effective_on, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setObject(1, id);
            insert.setString(2, mode.name());
            insert.setObject(3, about);
            insert.setString(4, cause.sourceType());
            insert.setObject(5, cause.sourceId());
            insert.setString(6, cause.purpose());
            insert.setObject(7, bookedOn);
            insert.setObject(8, posting.effectiveOn());
            insert.setObject(9, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                throw new Conflict(taken(connection, mode, about), cause.sourceType(), cause.sourceId(),
                        cause.purpose());
            }
        } catch (SQLException refused) {
            if (MONTH_CLOSED.equals(refused.getSQLState())) {
                throw new Conflict(LedgerProblem.PERIOD_CLOSED, bookedOn.withDayOfMonth(1));
            }
            throw refused;
        }
        return id;
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
                    throw new Conflict(taken(connection, mode, about), cause.sourceType(), cause.sourceId(),
                            cause.purpose());
                }
            }
        }
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
        try (var insert = connection.prepareStatement("""
                insert into ledger_entry (transaction_id, line, account_id, side, amount) values (?, ?, ?, ?, ?)""")) {
            var line = 0;
            for (var entry : posting.entries()) {
                insert.setObject(1, transactionId);
                insert.setInt(2, ++line);
                insert.setObject(3, ids.get(entry.account().code()));
                insert.setString(4, entry.side().name());
                insert.setLong(5, entry.amount().fen());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException refused) {
            if (BANK_DAY_CLOSED.equals(refused.getSQLState())) {
                throw new Conflict(LedgerProblem.BANK_DAY_CLOSED, posting.effectiveOn());
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
        try (var select = connection.prepareStatement("""
                select a.code, a.kind, e.side, e.amount from ledger_entry e join ledger_account a
                    on a.id = e.account_id
                 where e.transaction_id = ? order by e.line""")) {
            select.setObject(1, transactionId);
            try (var row = select.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (row.next()) {
                    entries.add(new Entry(new Account(row.getString(1), AccountKind.valueOf(row.getString(2))),
                            Side.valueOf(row.getString(3)), Money.fen(row.getLong(4))));
                }
                if (entries.isEmpty()) {
                    throw Ledger.unknown(transactionId);
                }
                return entries;
            }
        }
    }
}
