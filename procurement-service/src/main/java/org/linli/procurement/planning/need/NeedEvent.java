package org.linli.procurement.planning.need;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.time.Deadline;
import org.linli.procurement.TargetGroup;

/** What happens to a survey of need. */
sealed interface NeedEvent extends DomainEvent {

    UUID surveyId();

    @Override
    default String key() {
        return surveyId().toString();
    }

    /** What was found of one need. */
    record Need(String needCode, int peopleInNeed, Finding.Priority priority) {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.survey.drafted.v1")
    record Drafted(UUID surveyId, String unit, String areaCode, TargetGroup targetGroup,
            String serviceType) implements NeedEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.survey.consulted.v1")
    record Consulted(UUID surveyId, UUID consultationId, Deadline until) implements NeedEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.survey.published.v1")
    record Published(UUID surveyId, String unit, String areaCode, TargetGroup targetGroup, String serviceType,
            LocalDate surveyedOn, LocalDate usableUntil, List<Need> needs) implements NeedEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.survey.expired.v1")
    record Expired(UUID surveyId, String areaCode, String serviceType, LocalDate usableUntil,
            String rule) implements NeedEvent {
    }
}
