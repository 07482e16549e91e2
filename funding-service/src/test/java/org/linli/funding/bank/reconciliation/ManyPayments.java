package org.linli.funding.bank.reconciliation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.funding.Case;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;

/** Approved payables by the thousand, wages and performance of many agencies, with the money that is owed on them. */
final class ManyPayments {

    /** Of each payable. */
    static final Money AMOUNT = Money.yuan("100");
    private static final int OF_ONE_AGENCY = 100;

    private final Case one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    private final Ledger ledger;

    ManyPayments(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return their ids, agency by agency and wages first */
    List<UUID> owed(int count) {
        var ids = new ArrayList<UUID>();
        for (int from = 0; from < count; from += OF_ONE_AGENCY) {
            var agency = agency();
            var wages = Math.min(count - from, OF_ONE_AGENCY / 2);
            ids.addAll(payables(agency, "WAGE", from, wages));
            ids.addAll(payables(agency, "PERFORMANCE", from, Math.min(count - from, OF_ONE_AGENCY) - wages));
        }
        return ids;
    }

    private UUID agency() {
        var id = UUID.randomUUID();
        run("""
                insert into known_agency (id, version, name, registered_on, account_id, masked_number,
                    account_sequence, freezes, account_bank, account_number)
                select '%s', 0, 'many', registered_on, '%s', masked_number, 1, '[]', account_bank, account_number
                  from known_agency where id = '%s'""".formatted(id, UUID.randomUUID(), one.agency));
        return id;
    }

    private List<UUID> payables(UUID agency, String part, int from, int count) {
        if (count == 0) {
            return List.of();
        }
        var owed = "WAGE".equals(part) ? Account.wage(agency) : Account.performance(agency);
        Case.job(() -> ledger.post(Posting.of(new Cause("MANY", agency, part), Time.today(),
                Account.fundRestricted(UUID.fromString(one.source)), owed, Money.fen(AMOUNT.fen() * count))));
        run("""
                insert into payable (id, version, number, contract_id, agency_id, purchaser_id, source_id,
                    instalment_no, instalment_trigger, part, amount, paid, in_flight, disputed, status, due_on,
                    due_rule, due_basis, due_provisional, due_soon_said, due_said, bucket, interest_per_day, holds,
                    stage, held_by, stage_since, spans, triggered_on, next_check_at, accepted_by, approved_by)
                select uuidv7(), 0, '%1$s-%4$s-' || n, '%2$s', '%3$s', '%1$s', '%5$s', n, 'MID_TERM', '%4$s', %6$d,
                    0, 0, 0, 'TRIGGERED', '%7$s', 'F01', 'test', false, false, false, 0, 0.0005, '[]', 'APPROVAL',
                    'purchaser:%1$s', '%8$s', '[]', '%9$s', null, 'somebody', 'checker'
                  from generate_series(%10$d, %11$d) n""".formatted(one.street, one.contract, agency, part, one.source,
                AMOUNT.fen(), Time.today().plusDays(30), Time.now(), Time.today(), 1000 + from, 999 + from + count));
        return ids("select id from payable where agency_id = '%s' and part = '%s' order by id".formatted(agency, part));
    }

    private static void run(String sql) {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<UUID> ids(String sql) {
        var found = new ArrayList<UUID>();
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
