package org.linli.local.backup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.linli.local.engine.Http;

/**
 * One backup in a folder of its own, good from {@code ended} on.
 *
 * @param firstSegment of the write-ahead log, without which it is worth nothing
 * @param bytes of its files, the log not counted
 */
public record Backup(Path folder, Instant begun, Instant ended, String firstSegment, long bytes) {

    static final String DATA = "postgres";
    static final String SECRETS = "secrets";
    static final String REALM = "keycloak/keycloakdb.zip";
    private static final String ABOUT = "backup.json";
    private static final DateTimeFormatter GOOD_FROM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /** Nothing where none was finished. */
    static Optional<Backup> in(Path folder) {
        try {
            if (!Files.exists(folder.resolve(ABOUT))) {
                return Optional.empty();
            }
            var about = Http.JSON.readTree(Files.readString(folder.resolve(ABOUT)));
            return Optional.of(new Backup(folder, Instant.parse(about.path("begun").asText()),
                    Instant.parse(about.path("ended").asText()), about.path("firstSegment").asText(),
                    about.path("bytes").asLong()));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** The first moment it can be restored to, as {@code --to} takes it. */
    String goodFrom() {
        return GOOD_FROM.format(ended.plusSeconds(1));
    }

    /** What makes it one: written when everything else is. */
    String about() {
        return JsonNodeFactory.instance.objectNode().put("begun", begun.toString()).put("ended", ended.toString())
                .put("firstSegment", firstSegment).put("bytes", bytes).toPrettyString();
    }

    void finish(OwnerFiles files) throws IOException {
        files.write(folder.resolve(ABOUT), about());
    }
}
