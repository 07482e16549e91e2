package org.linli.procurement.known.independence;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a tie between an agency's board and a unit that buys. */
public record OverlapSaid(UUID overlapId, UUID agencyId, String unit, LocalDate on) {
}
