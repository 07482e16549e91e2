package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;

/** What procurement does when funding says that a signed contract gets no money. */
@QuarkusTest
@WithTestResource(Engines.class)
class FundingReactionsTest {

    private static final String ASKED = "linli.procurement.handover.asked.v1";

    private static void refused(UUID event, UUID contract) {
        Events.publish(event, "linli.budgets", "linli.funding.contract.funding-refused.v1", contract.toString(), 1,
                "{\"contractId\":\"" + contract + "\"}");
    }

    @Test
    void aContractThatGetsNoMoneyIsAskedForItsHandover() {
        var contract = new Play().ranked().signed();
        var event = UUID.randomUUID();
        refused(event, contract);
        Await.until("the request for a handover plan", () -> JournalRows.typesOf(contract).contains(ASKED));
        Play.get(null, "/contracts/" + contract).body("status", equalTo("ACTIVE")).body("handoverBy", notNullValue());
        refused(event, contract);
        var other = new Play().ranked().signed();
        refused(UUID.randomUUID(), other);
        Await.until("what came after", () -> JournalRows.typesOf(other).contains(ASKED));
        assertThat(JournalRows.typesOf(contract)).as("told twice, asked once").filteredOn(ASKED::equals).hasSize(1);
    }
}
