package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;

/** Facts of others that begin what an earlier one only planned. */
@QuarkusTest
@WithTestResource(Engines.class)
class HeardFactsTest {

    @Test
    void aCompletedContractStartsTheClockOfItsRetentions() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var retention = "/payables/" + one.payable("RETENTION", 1);
        assertThat(get(retention).getString("status")).isEqualTo("PLANNED");
        Events.publish("linli.contracts", "linli.procurement.contract.completed.v1", one.contract.toString(), 9,
                "{\"contractId\":\"%s\",\"agencyId\":\"%s\",\"on\":\"%s\"}".formatted(one.contract, one.agency,
                        one.today));
        awaits(UUID.fromString(one.payable("RETENTION", 1)), "linli.funding.payable.triggered.v1");
        assertThat(get(retention).getString("triggeredOn")).isEqualTo(one.today.toString());
        assertThat(get("/contract-moneys/" + one.contract).getString("endedOn")).isEqualTo(one.today.toString());
    }
}
