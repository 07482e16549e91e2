package org.linli.procurement.contracting.performance;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/**
 * An early end that waits for another person's word; it lapses after {@code confirmUntil}.
 *
 * @param words other than the handover plan's own, or null
 */
@Schema(description = "待确认的提前终止 An early end that waits for another person")
public record ProposedTermination(String reason, @Nullable String words, String proposedBy, LocalDate proposedOn,
        Deadline confirmUntil) {
}
