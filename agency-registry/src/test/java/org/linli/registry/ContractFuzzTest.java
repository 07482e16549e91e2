package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ContractFuzz;
import org.linli.platform.testkit.Engines;

/** What is drawn from the contract with one thing wrong breaks nothing, and is told what is wrong. */
@QuarkusTest
@WithTestResource(Engines.class)
class ContractFuzzTest {

    @Test
    void whateverIsDrawnFromTheContractIsAnsweredOrRefusedWithItsField() throws Exception {
        var found = ContractFuzz.run();
        assertThat(found.broken()).isEmpty();
        assertThat(found.asked()).isGreaterThan(1_000);
    }
}
