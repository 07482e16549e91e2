package org.linli.procurement.judging.expert;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Takes experts into the pool as workforce nominates them. */
@ApplicationScoped
class NominationReactions implements Reactions {

    /** @param employerAgencyIds each an agency's id, or {@code {agencyId, until}} */
    record Nominated(UUID expertId, List<String> domains, @Nullable String title, int years, @Nullable String level,
            @Nullable List<JsonNode> employerAgencyIds) {

        List<Tie> ties() {
            return employerAgencyIds == null ? List.of() : employerAgencyIds.stream().map(Nominated::tie).toList();
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

    private final Experts experts;

    NominationReactions(Experts experts) {
        this.experts = experts;
    }

    @On(topic = "linli.pipeline", type = "linli.workforce.expert.nominated.v1")
    void nominated(Nominated fact, Envelope envelope) {
        experts.getOrNew(fact.expertId()).nominated(fact.domains(), fact.title() == null ? "" : fact.title(),
                fact.years(), fact.level() == null ? "" : fact.level(), fact.ties(), envelope.sequence());
    }

    record Withdrawn(UUID expertId) {
    }

    /** Seats taken before stay: whoever cannot sit declines. */
    @On(topic = "linli.pipeline", type = "linli.workforce.expert.withdrawn.v1")
    void withdrawn(Withdrawn fact, Envelope envelope) {
        experts.getOrNew(fact.expertId()).withdrawn(envelope.sequence());
    }
}
