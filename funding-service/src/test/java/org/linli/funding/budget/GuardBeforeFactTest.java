package org.linli.funding.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.get;
import static org.linli.funding.Untouched.sql;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.Untouched;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;

/** The ledger is asked before a budget says that money was moved. */
@QuarkusTest
@WithTestResource(Engines.class)
class GuardBeforeFactTest {

    @Inject
    BudgetService budget;
    @Inject
    ReservationService reservations;

    @Test
    void saysNoAllocationThatTheSourceCannotBear() {
        var one = new Case().funded("2400000", "0");
        var line = UUID.fromString(get("/budget-lines?purchaserId=" + one.street).getString("items[0].id"));
        Untouched.byTheLedger(() -> {
        }, () -> budget.allocate(line, Money.yuan("99000000")), () -> {
        });
    }

    @Test
    void opensNoLineWhoseMoneyTheSourceCannotBear() {
        var one = new Case().funded("2400000", "0");
        var wish = """
                {"sourceId":"%s","purchaserId":"%s","fiscalYear":%d,"purpose":"more","amount":%s}""";
        Case.post(Case.STEWARD, "/budget-lines",
                wish.formatted(one.source, one.street, one.today.getYear(), Case.money("99000000"))).statusCode(409);
        assertThat(get("/budget-lines?purchaserId=" + one.street).getList("items")).hasSize(1);
        Case.post(Case.STEWARD, "/budget-lines",
                wish.formatted(one.source, one.street, one.today.getYear(), Case.money("1000"))).statusCode(201);
    }

    @Test
    void saysNoCommitmentOfWhatIsReservedNoMore() {
        var one = new Case().funded("2400000", "0").reserved("2400000");
        Untouched.by(() -> booked(one, "POST", "COMMIT"),
                () -> budget.commit(one.purchase, one.contract, Money.yuan("2400000"), one.today, List.of()));
    }

    @Test
    void freesNoReservationThatTheLedgerHasFreedAlready() {
        var one = new Case().funded("2400000", "0").reserved("2400000");
        Untouched.by(() -> booked(one, "VOID", "RELEASE"), () -> reservations.cancelled(one.purchase));
    }

    private static void booked(Case one, String mode, String purpose) {
        sql("""
                insert into ledger_transaction (id, mode, about, source_type, source_id, purpose, booked_on,
                    effective_on, recorded_at)
                select uuidv7(), ?1, pending_id, 'RESERVATION', id, ?2, reserved_on, reserved_on, reserved_on
                  from reservation where purchase_id = ?3""", mode, purpose, one.purchase);
    }
}
