package org.linli.evaluation.framework;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a framework. */
sealed interface FrameworkEvent extends DomainEvent {

    UUID frameworkId();

    @Override
    default String key() {
        return frameworkId().toString();
    }

    @Fact(topic = "linli.frameworks", type = "linli.evaluation.framework.drafted.v1")
    record Drafted(UUID frameworkId, String code, int edition, String serviceType) implements FrameworkEvent {
    }

    @Fact(topic = "linli.frameworks", type = "linli.evaluation.framework.revised.v1")
    record Revised(UUID frameworkId, int indicators, int decisions) implements FrameworkEvent {
    }

    /** @param contentHash of what was tried on past evaluations; only exactly that can be published */
    @Fact(topic = "linli.frameworks", type = "linli.evaluation.framework.simulated.v1")
    record Simulated(UUID frameworkId, UUID simulationId, String contentHash) implements FrameworkEvent {
    }

    @Fact(topic = "linli.frameworks", type = "linli.evaluation.framework.published.v1")
    record Published(UUID frameworkId, String code, int edition, String serviceType,
            LocalDate publishedOn) implements FrameworkEvent {
    }

    @Fact(topic = "linli.frameworks", type = "linli.evaluation.framework.used.v1")
    record Used(UUID frameworkId, LocalDate firstUsedOn) implements FrameworkEvent {
    }

    @Fact(topic = "linli.frameworks", type = "linli.evaluation.framework.retired.v1")
    record Retired(UUID frameworkId, String code, int edition, LocalDate retiredOn) implements FrameworkEvent {
    }
}
