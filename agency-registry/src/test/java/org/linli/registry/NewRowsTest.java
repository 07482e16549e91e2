package org.linli.registry;

import static org.linli.registry.Register.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.CommandCosts;
import org.linli.platform.testkit.Engines;

/** What brings something into being waits for its database as often as its row of command-costs.csv says. */
@QuarkusTest
@WithTestResource(Engines.class)
class NewRowsTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Test
    void anApplicationAsksForNothingThatItsIndexesDecide() {
        CommandCosts.require("applyAgency", Register::applied);
    }

    @Test
    void aProposedAccountAsksForNothingThatItsIndexDecides() {
        var register = Register.registered();
        CommandCosts.require("proposeAccount",
                () -> post(register.clerk, "/agencies/" + register.agency + "/accounts", null, """
                        {"bank":"广州银行","number":"62220215%08d"}""".formatted(SERIAL.incrementAndGet()))
                        .statusCode(201));
    }
}
