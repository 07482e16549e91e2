package org.linli.registry.guideline;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one agency said of a guideline that was consulted on, and what the association answered. */
record Remark(UUID id, UUID agencyId, String text, LocalDate on, @Nullable String reply) {

    Remark answered(String words) {
        return new Remark(id, agencyId, text, on, words);
    }

    boolean isOpen() {
        return reply == null;
    }
}
