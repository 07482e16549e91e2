package org.linli.funding.bank.reconciliation;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.bank.iso.BankTeller;
import org.linli.funding.bank.reconciliation.DayStatus.DayCommand;
import org.linli.funding.bank.reconciliation.EntryStatus.EntryCommand;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;

/** Every command on a line of the bank and on a day of the account in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class BankDoorsTest {

    @Inject
    DataSource database;

    /** The account is one for all tests: its days are open again and no proposal waits. */
    @AfterEach
    void leavesTheAccountAsItWas() {
        get("/bank/entries?status=PROPOSED&limit=200").<String>getList("items.id")
                .forEach(id -> post(CHECKER, "/bank/entries/" + id + "/refuse-resolution", "").statusCode(200));
        opensItsDays();
    }

    private void opensItsDays() {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("delete from bank_day");
            statement.execute("""
                    update bank_entry set status = 'MATCHED', next_check_at = null
                     where late and status in ('OPEN', 'PROPOSED')""");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Money cash() {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select coalesce(sum(case e.side when 'DEBIT' then e.amount else -e.amount end), 0)
                  from ledger_account a join ledger_entry e on e.account_id = a.id
                  join ledger_transaction t on t.id = e.transaction_id
                 where ledger_is_in_bank(a.kind) and t.mode in ('DIRECT', 'POST', 'REVERSAL')
                     and t.effective_on <= ?""")) {
            select.setObject(1, Time.today());
            try (var row = select.executeQuery()) {
                row.next();
                return Money.fen(row.getLong(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String taken(String statement) {
        return given().header("Authorization", MAKER).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/xml").body(statement).post("/api/v1/bank/messages").then().statusCode(201)
                .extract().path("id");
    }

    private record At(String source, String path) {

        At after(String token, String below, String body) {
            post(token, path + below, body).statusCode(200);
            return this;
        }

        String wish() {
            return source.isEmpty() ? "{\"kind\":\"TODAY\",\"reason\":\"r\"}"
                    : "{\"kind\":\"SOURCE\",\"sourceId\":\"" + source + "\",\"reason\":\"r\"}";
        }
    }

    /** A credit of 7 with that reference. */
    private At credited(String source, String reference) {
        var bank = new BankTeller("3602000000000000001", cash());
        bank.gets("7.00", reference);
        var message = taken(bank.statement(Time.today()));
        return new At(source, "/bank/entries/" + get("/bank/entries?messageId=" + message).getString("items[0].id"));
    }

    private At open() {
        return credited(Case.open("1"), "D-" + UUID.randomUUID().toString().substring(0, 20));
    }

    private At proposed() {
        var at = open();
        return at.after(MAKER, "/propose-resolution", at.wish());
    }

    /** The source's money had been entered. */
    private At matched() {
        var source = Case.open("1");
        var reference = "D-" + UUID.randomUUID().toString().substring(0, 20);
        agreed(STEWARD, "/fund-sources/" + source + "/receive",
                "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"%s\"}".formatted(money("7"), Time.today(),
                        reference))
                .statusCode(200);
        return credited(source, reference);
    }

    /** Said of a closed day, and said by two people not to have moved. */
    private At explained() {
        leavesTheAccountAsItWas();
        dayProposed().after(CHECKER, "/close", "");
        var late = credited("", "D-" + UUID.randomUUID().toString().substring(0, 20));
        late.after(MAKER, "/propose-resolution", "{\"kind\":\"EXPLAINED\",\"reason\":\"r\"}").after(CHECKER,
                "/confirm-resolution", "");
        opensItsDays();
        return late;
    }

    @Test
    void everyDoorOfALineOfTheBank() {
        Doors.of(EntryStatus.class, EntryCommand.class, At::path).reach(EntryStatus.MATCHED, this::matched)
                .reach(EntryStatus.OPEN, this::open).reach(EntryStatus.PROPOSED, this::proposed)
                .reach(EntryStatus.EXPLAINED, this::explained)
                .reach(EntryStatus.RESOLVED, () -> proposed().after(CHECKER, "/confirm-resolution", ""))
                .door(EntryCommand.PROPOSE, at -> MAKER, "/propose-resolution", At::wish)
                .door(EntryCommand.CONFIRM, at -> CHECKER, "/confirm-resolution")
                .door(EntryCommand.REFUSE, at -> CHECKER, "/refuse-resolution").check();
    }

    private static String carryingAll() {
        return "{\"carry\":[\""
                + String.join("\",\"", get("/bank/entries?status=OPEN&limit=200").<String>getList("items.id")) + "\"]}";
    }

    private At dayProposed() {
        opensItsDays();
        open();
        taken(new BankTeller("3602000000000000001", cash()).statement(Time.today()));
        return new At("", "/bank/days/" + Time.today()).after(MAKER, "/propose-close", carryingAll());
    }

    @Test
    void everyDoorOfADayOfTheAccount() {
        Doors.of(DayStatus.class, DayCommand.class, At::path).reach(DayStatus.PROPOSED, this::dayProposed)
                .reach(DayStatus.CLOSED, () -> dayProposed().after(CHECKER, "/close", ""))
                .door(DayCommand.PROPOSE, at -> MAKER, "/propose-close", at -> carryingAll())
                .door(DayCommand.CLOSE, at -> CHECKER, "/close").check();
    }
}
