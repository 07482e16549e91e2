package org.linli.procurement.judging.expert;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param employerAgencyIds each an agency's id, or {@code {agencyId, until}} */
record ExpertNominated(UUID expertId, List<String> domains, @Nullable String title, int years, @Nullable String level,
        @Nullable List<JsonNode> employerAgencyIds) {

    List<Tie> ties() {
        return employerAgencyIds == null ? List.of() : employerAgencyIds.stream().map(ExpertNominated::tie).toList();
    }

    private static Tie tie(JsonNode employer) {
        if (employer.isTextual()) {
            return new Tie(UUID.fromString(employer.textValue()), null);
        }
        var until = employer.path("until");
        return new Tie(UUID.fromString(employer.path("agencyId").asText()),
                until.isTextual() ? LocalDate.parse(until.textValue()) : null);
    }
}
