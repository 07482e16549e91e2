package org.linli.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.event.Signatures.Signed;

/** Whose an event is, by keys that stand in a folder. */
class SignaturesTest {

    private static final Signed EVENT = new Signed(UUID.randomUUID(), "linli.registry.agency.closed.v1", "a",
            Instant.parse("2026-02-03T04:05:06Z"), LocalDate.of(2026, 2, 3), "officer", UUID.randomUUID(), "{}");

    private static void key(Path folder, int bytes) throws IOException {
        Files.writeString(folder.resolve("registry.key"), Base64.getEncoder().encodeToString(new byte[bytes]));
    }

    @Test
    void aKeyThatComesLateIsFound(@TempDir Path readers, @TempDir Path producers) throws IOException {
        key(producers, 32);
        var said = new Signatures(Optional.of(producers.toString()), Optional.of("registry")).keyOf(EVENT);
        assertThat(said).isNotNull();
        var reader = new Signatures(Optional.of(readers.toString()), Optional.empty());
        assertThat(reader.isGood(EVENT, 7, said.sign(7))).isFalse();
        key(readers, 20);
        assertThat(reader.isGood(EVENT, 7, said.sign(7))).as("half of a key").isFalse();
        Files.writeString(readers.resolve("registry.key"), "no key!");
        assertThat(reader.isGood(EVENT, 7, said.sign(7))).isFalse();
        key(readers, 32);
        assertThat(reader.isGood(EVENT, 7, said.sign(7))).isTrue();
        assertThat(reader.isGood(EVENT, 8, said.sign(7))).isFalse();
    }
}
