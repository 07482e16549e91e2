package org.linli.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks on the platform's own operations and its sample. */
@QuarkusTest
@WithTestResource(Engines.class)
class ContractChecksTest {

    private static final String BASE = "org.linli.platform.event";

    @Test
    void writesThenAcceptsThenSeesAChange(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> ContractChecks.check(folder, BASE, false)).hasMessageContaining("is missing");
        ContractChecks.check(folder, BASE, true);
        ContractChecks.check(folder, BASE, false);

        var released = folder.resolve("released/asyncapi.yaml");
        Files.writeString(released, Files.readString(released).replace("rows:", "lines:"));
        assertThatThrownBy(() -> ContractChecks.check(folder, BASE, false))
                .hasMessageContaining("linli.platform.journal.sealed.v1.lines is gone");
        var committed = folder.resolve("openapi.yaml");
        Files.writeString(committed,
                Files.readString(committed).replace("operationId: renameNote", "operationId: callNote"));
        assertThatThrownBy(() -> ContractChecks.check(folder, BASE, false))
                .hasMessageContaining("is not what the code says").hasMessageContaining("callNote");
    }

    @Test
    void aNumberWhoseAbsenceIsRefusedIsRequired() {
        var drawing = ContractChecks.openApi().at("/components/schemas/Drawing/required").toString();
        assertThat(drawing).contains("people").doesNotContain("more").doesNotContain("perhaps");
    }

    @Test
    void everyOperationSaysWhatThePlatformDoesForIt() {
        var rename = ContractChecks.openApi().at("/paths/~1api~1v1~1notes~1{id}~1rename/post");
        assertThat(rename.path("description").asText()).contains("Roles: officer");
        assertThat(rename.path("responses").path("412").path("$ref").asText()).endsWith("Problem412");
        assertThat(rename.path("responses").path("200").path("headers").has("ETag")).isTrue();
        assertThat(rename.path("parameters").toString()).contains("IdempotencyKey").contains("If-Match");
        assertThat(rename.path("security").toString()).contains("bearer");
        var read = ContractChecks.openApi().at("/paths/~1api~1v1~1notes~1{id}/get");
        assertThat(read.path("description").asText()).contains("Open to everyone");
        assertThat(read.path("responses").has("422")).as("a read is refused under no rule").isFalse();
    }
}
