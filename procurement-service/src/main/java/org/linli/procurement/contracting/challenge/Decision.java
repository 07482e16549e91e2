package org.linli.procurement.contracting.challenge;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the finance department decided.
 *
 * @param admitted false when the complaint was turned away at the examination; it is then not counted as groundless
 * @param groundless complaints of the agency found groundless within the year of P23, this one included
 */
@Schema(name = "ComplaintDecision", description = "投诉处理决定 The decision on a complaint")
public record Decision(ChallengeStatus outcome, boolean admitted, String reasons, @Nullable Remedy remedy, LocalDate on,
        int groundless) {
}
