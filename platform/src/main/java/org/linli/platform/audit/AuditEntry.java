package org.linli.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail.
 *
 * @param kind such as {@code access.refused}
 * @param what the code of a refusal, a purpose, an outcome or a reason
 * @param times within its minute
 * @param correlationId of the case, as the journal has it
 */
@Schema(description = "审计记录 Who, by which operation, to what, why, and how often in that minute")
record AuditEntry(UUID id, String kind, String by, String operation, @Nullable String subject, @Nullable String what,
        long times, Instant at, UUID correlationId) {
}
