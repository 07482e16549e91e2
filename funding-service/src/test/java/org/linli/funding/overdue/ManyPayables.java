package org.linli.funding.overdue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;

/** Payables by the thousand, put beside the service: what counts is how many there are, not how they came. */
final class ManyPayables {

    final UUID source = UUID.randomUUID();
    final UUID line = UUID.randomUUID();
    final UUID contract = UUID.randomUUID();
    final UUID agency = UUID.randomUUID();
    final String purchaser = "M-" + UUID.randomUUID().toString().substring(0, 8);

    ManyPayables() {
        run("""
                insert into fund_source (id, version, name, channel, agreement, restriction, valid_from,
                    status, created_by)
                values ('%s', 0, 'many', 'GOVERNMENT', 'A', '{"purpose":"any","serviceTypes":[],
                 "areaCodes":[]}', '2010-01-01', 'PLEDGED', 'test')""".formatted(source));
        run("""
                insert into budget_line (id, version, purchaser_id, fiscal_year, source_id, purpose,
                    allocated, restriction, valid_from, ring_fenced)
                values ('%s', 0, '%s', 2026, '%s', 'many', 0, '{"purpose":"any","serviceTypes":[],
                 "areaCodes":[]}', '2010-01-01', false)""".formatted(line, purchaser, source));
        run("""
                insert into known_contract (id, version, number, agency_id, purchaser_id, line_id, source_id,
                    amount, wages, months, signed_on)
                values ('%s', 0, 'M', '%s', '%s', '%s', '%s', 1, 1, 12, '2010-01-01')""".formatted(contract, agency,
                purchaser, line, source));
    }

    /** @param first number of the first one */
    void add(int first, int count, String status, LocalDate dueOn, @Nullable Instant nextCheckAt) {
        run("""
                insert into payable (id, version, number, contract_id, agency_id, purchaser_id, source_id,
                    instalment_no, instalment_trigger,
                       part, amount, paid, in_flight, disputed, status, due_on, due_rule, due_basis,
                           due_provisional, due_soon_said, due_said,
                       bucket, interest_per_day, holds, stage, held_by, stage_since, spans, triggered_on,
                           next_check_at)
                select uuidv7(), 0, '%1$s-' || n, '%2$s', '%3$s', '%1$s', '%4$s', n, 'MID_TERM',
                    'PERFORMANCE', 100000, 0, 0, 0, '%5$s', '%6$s',
                       'F01', 'test', false, true, true, 0, 0.0005, '[]', 'APPROVAL', 'purchaser:%1$s',
                           '%10$s', '[]', '2010-01-01', %7$s
                  from generate_series(%8$d, %9$d) n""".formatted(purchaser, contract, agency, source, status, dueOn,
                nextCheckAt == null ? "null" : "'" + nextCheckAt + "'", first, first + count - 1, Time.now()));
    }

    void notice(int payable, LocalDate reachedOn, long fen) {
        run("""
                insert into overdue_notice (id, payable_id, contract_id, agency_id, purchaser_id, bucket,
                    reached_on, amount, held_by, said_at)
                select uuidv7(), id, contract_id, agency_id, purchaser_id, 1, '%s', %d, held_by, '%s'
                    from payable where number = '%s-%d'""".formatted(reachedOn, fen, Time.now(), purchaser, payable));
    }

    /** Those of which no lateness was said. */
    List<UUID> unnoticed() {
        try (var connection = TestPostgres.connect(); var select = connection.prepareStatement("""
                select id from payable p where contract_id = ?
                   and not exists (select from overdue_notice n where n.payable_id = p.id) order by id""")) {
            select.setObject(1, contract);
            try (var row = select.executeQuery()) {
                var found = new ArrayList<UUID>();
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void cleared(int payable, LocalDate on) {
        run("update payable set status = 'PAID', cleared_on = '%s' where number = '%s-%d'".formatted(on, purchaser,
                payable));
    }

    /** Nothing of it wakes anybody any more. */
    void rest() {
        run("""
                update payable set next_check_at = null, status = 'PAID', stage = null
                where contract_id = '%s' and next_check_at is not null""".formatted(contract));
    }

    static void run(String sql) {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
