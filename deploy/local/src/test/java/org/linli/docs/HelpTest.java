package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    /** With nothing in the environment but where the shell finds its own tools. */
    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help", "-h"})
    void helpIsThereBeforeAnythingIsBuilt(String asked) throws Exception {
        var script = Path.of("").toAbsolutePath().getParent().getParent().resolve("linli").toString();
        var start =
                new ProcessBuilder(asked.isEmpty() ? List.of("/bin/bash", script) : List.of("/bin/bash", script, asked))
                        .redirectErrorStream(true);
        start.environment().clear();
        start.environment().put("PATH", "/usr/bin:/bin");
        var run = start.start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
        assertThat(said).contains("up", "demo", "time", "down", "token", "contracts").doesNotContain("building");
    }
}
