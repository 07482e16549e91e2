package org.linli.registry.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a document of the library. */
sealed interface DocumentEvent extends DomainEvent {

    UUID documentId();

    @Override
    default String key() {
        return documentId().toString();
    }

    @Fact(topic = "linli.documents", type = "linli.registry.document.published.v1")
    record Published(UUID documentId, String number, LocalDate from) implements DocumentEvent {
    }

    /** @param rules ids of the rules whose basis names it: somebody has to look at them */
    @Fact(topic = "linli.documents", type = "linli.registry.document.repealed.v1")
    record Repealed(UUID documentId, String number, LocalDate from, @Nullable UUID replacedBy,
            List<String> rules) implements DocumentEvent {
    }
}
