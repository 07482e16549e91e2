package org.linli.procurement.judging.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Experts chosen and not drawn, which takes the consent of the superior budget unit (C03). Published with the draw
 * record.
 *
 * @param document number of the written consent
 */
@Schema(description = "自行选定 Experts chosen with the consent of the superior budget unit, instead of a draw")
public record OwnChoice(List<UUID> experts, String approvedBy, String document, LocalDate approvedOn, String reason) {

    public OwnChoice {
        experts = List.copyOf(experts);
    }
}
