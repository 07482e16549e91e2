package org.linli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;

@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class MachineLanguageTest {

    /** The second pass of the gate starts the JVM in Egypt's Arabic, where this would be ٠٠٠٤٢ without it. */
    @Test
    void numbersHaveTheSameDigitsEverywhere() {
        assertThat("%05d".formatted(42)).isEqualTo("00042");
    }
}
