package org.linli.funding.bank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.Untouched;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.testkit.Engines;

/** A line of the bank matches when the payment has taken it, no earlier. */
@QuarkusTest
@WithTestResource(Engines.class)
class GuardBeforeEntryTest {

    @Inject
    BankIntake intake;
    @Inject
    EntityManager database;

    @Test
    void entersNoLineAsMatchedThatItsPaymentRefuses() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var wage = one.payable("WAGE", 1);
        var payment = Case.sent("{\"payableId\":\"" + wage + "\"}").getString("instructions[0].id");
        var reference = "E-" + UUID.randomUUID();
        var file = "end_to_end_id,result,amount,value_date,reference,reason\n" + payment.replace("-", "")
                + ",RETURNED,,," + reference + ",closed\n";
        QuarkusTransaction.begin();
        try {
            Untouched.sql("update payable set status = 'VOIDED' where id = ?1", UUID.fromString(wage));
            assertThatThrownBy(() -> intake.take(file, true, Actor.of("maker"))).isInstanceOf(IllegalTransition.class);
            assertThat(database
                    .createNativeQuery("select count(*) from bank_entry where reference = :reference", Long.class)
                    .setParameter("reference", reference).getSingleResult()).isEqualTo(0L);
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
