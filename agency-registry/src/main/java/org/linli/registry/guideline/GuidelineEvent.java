package org.linli.registry.guideline;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to one edition of a guideline; {@code number} and {@code edition} are what others cite. */
sealed interface GuidelineEvent extends DomainEvent {

    UUID guidelineId();

    @Override
    default String key() {
        return guidelineId().toString();
    }

    @Fact(topic = "linli.norms", type = "linli.registry.guideline.consulted.v1")
    record Consulted(UUID guidelineId, String number, int edition, PracticeField practiceField,
            LocalDate commentUntil) implements GuidelineEvent {
    }

    @Fact(topic = "linli.norms", type = "linli.registry.guideline.published.v1")
    record Published(UUID guidelineId, String number, int edition, PracticeField practiceField,
            LocalDate on) implements GuidelineEvent {
    }

    @Fact(topic = "linli.norms", type = "linli.registry.guideline.superseded.v1")
    record Superseded(UUID guidelineId, String number, int edition, UUID bySuccessor,
            LocalDate on) implements GuidelineEvent {
    }

    @Fact(topic = "linli.norms", type = "linli.registry.guideline.withdrawn.v1")
    record Withdrawn(UUID guidelineId, String number, int edition, String reason,
            LocalDate on) implements GuidelineEvent {
    }

    /** The association has not published what was consulted on; said at the end of every term. */
    @Fact(topic = "linli.norms", type = "linli.registry.guideline.overdue.v1")
    record Overdue(UUID guidelineId, String number, int edition, LocalDate termEndedOn) implements GuidelineEvent {
    }
}
