package org.linli.procurement.oversight.ocds.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One contracting process and what has been published of it. The feed is read in order, so whoever builds its next
 * release, and whenever, sees the same.
 *
 * @param subjects purchase and tender that belong to it from the next release on
 * @param former ocid of the process this one follows, whose tender came to nothing
 * @param compiled the sum of its releases; empty before the first
 * @param lastRelease date of the last one, null before the first
 */
public record ContractingProcess(String ocid, String purchaserId, List<UUID> subjects, @Nullable String former,
        ObjectNode compiled, @Nullable Instant lastRelease) {

    public static ContractingProcess begin(String ocid, String purchaserId, List<UUID> subjects,
            @Nullable String former) {
        return new ContractingProcess(ocid, purchaserId, subjects, former, JsonText.object(), null);
    }

    public ContractingProcess joinedBy(UUID subject) {
        return new ContractingProcess(ocid, purchaserId, List.of(subject), former, compiled, lastRelease);
    }

    public boolean isNew() {
        return lastRelease == null;
    }

    /** Dates of one process ascend strictly, so that everybody merges its releases in the same order. */
    public Instant dateOf(Instant happened) {
        var micros = happened.truncatedTo(ChronoUnit.MICROS);
        return lastRelease == null || micros.isAfter(lastRelease) ? micros : lastRelease.plus(1, ChronoUnit.MICROS);
    }

    public boolean hasTender() {
        return compiled.has("tender");
    }

    /** The tender with its id alone, to say more of it. */
    public Part tender() {
        return Part.withId(compiled.at("/tender/id").asText());
    }

    public boolean has(String pointer) {
        return !compiled.at(pointer).isMissingNode();
    }

    /** @param pointer to an array, such as {@code /awards} */
    public Optional<JsonNode> item(String pointer, String id) {
        return items(pointer).stream().filter(item -> item.path("id").asText().equals(id)).findFirst();
    }

    public List<JsonNode> items(String pointer) {
        return StreamSupport.stream(compiled.at(pointer).spliterator(), false).toList();
    }
}
