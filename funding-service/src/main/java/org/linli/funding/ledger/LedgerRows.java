package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
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
            throw monthClosed(refused, bookedOn);
        }
        return id;
    }

    /** Postings that are about nothing before them. @throws Conflict naming the first whose cause is booked */
    List<UUID> insertAll(Connection connection, List<Posting> postings, LocalDate bookedOn, Instant now)
            throws SQLException {
        var ids = postings.stream().map(posting -> Ids.next()).toList();
        var causes = postings.stream().map(Posting::cause).toList();
        var booked = new HashSet<UUID>();
        try (var insert = connection.prepareStatement("""
                insert into ledger_transaction
                       (id, mode, about, source_type, source_id, purpose, booked_on, effective_on, recorded_at)
                select p.id, ?, null, p.source_type, p.source_id, p.purpose, ?, p.effective_on, ?
                  from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::date[])
                       p (id, source_type, source_id, purpose, effective_on)
                on conflict do nothing returning id""")) {
            insert.setString(1, Mode.DIRECT.name());
            insert.setObject(2, bookedOn);
            insert.setObject(3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setArray(4, connection.createArrayOf("uuid", ids.toArray()));
            insert.setArray(5, connection.createArrayOf("text", causes.stream().map(Cause::sourceType).toArray()));
            insert.setArray(6, connection.createArrayOf("uuid", causes.stream().map(Cause::sourceId).toArray()));
            insert.setArray(7, connection.createArrayOf("text", causes.stream().map(Cause::purpose).toArray()));
            insert.setArray(8, connection.createArrayOf("date", postings.stream().map(Posting::effectiveOn).toArray()));
            try (var row = insert.executeQuery()) {
                while (row.next()) {
                    booked.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException refused) {
            throw monthClosed(refused, bookedOn);
        }
        for (var each = 0; each < ids.size(); each++) {
            if (!booked.contains(ids.get(each))) {
                var cause = causes.get(each);
                throw new Conflict(LedgerProblem.ALREADY_POSTED, cause.sourceType(), cause.sourceId(), cause.purpose());
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

    /** The entries of each posting, under the id that it was booked by. */
    void insert(Connection connection, List<UUID> transactionIds, List<Posting> postings, Map<String, UUID> ids)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into ledger_entry (transaction_id, line, account_id, side, amount) values (?, ?, ?, ?, ?)""")) {
            for (var each = 0; each < postings.size(); each++) {
                var line = 0;
                for (var entry : postings.get(each).entries()) {
                    insert.setObject(1, transactionIds.get(each));
                    insert.setInt(2, ++line);
                    insert.setObject(3, ids.get(entry.account().code()));
                    insert.setString(4, entry.side().name());
                    insert.setLong(5, entry.amount().fen());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
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
