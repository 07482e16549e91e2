package org.linli.funding.bank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.Untouched;
import org.linli.funding.bank.iso.BankFile;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.testkit.Engines;

/** A line of the bank matches when the payment takes it; until then it waits for people and stops no other line. */
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
        var request = Arc.container().requestContext();
        request.activate();
        Arc.container().instance(CommandContext.class).get().begin(Actor.of("maker"), null, null, null);
        QuarkusTransaction.begin();
        try {
            Untouched.sql("update payable set status = 'VOIDED' where id = ?1", UUID.fromString(wage));
            intake.release(intake.take(BankFile.of(file, true), Actor.of("maker")).id(), Actor.of("checker"));
            assertThat(database
                    .createNativeQuery("select outcome || ' ' || status from bank_entry where reference = :reference",
                            String.class)
                    .setParameter("reference", reference).getSingleResult()).isEqualTo("BLOCKED OPEN");
        } finally {
            QuarkusTransaction.rollback();
            request.terminate();
        }
    }
}
