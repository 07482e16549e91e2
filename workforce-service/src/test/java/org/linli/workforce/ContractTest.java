package org.linli.workforce;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ContractChecks;
import org.linli.platform.testkit.Engines;

/** The committed OpenAPI and AsyncAPI documents are what the code says, and break no client of the released ones. */
@QuarkusTest
@WithTestResource(Engines.class)
class ContractTest {

    @Test
    void theContractsAreTrueAndBreakNobody() {
        ContractChecks.check("org.linli.workforce");
    }
}
