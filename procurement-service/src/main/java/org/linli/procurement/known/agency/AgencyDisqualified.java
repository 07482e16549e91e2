package org.linli.procurement.known.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a disqualification. */
record AgencyDisqualified(UUID agencyId, UUID decisionId, List<String> effects, LocalDate from,
        @Nullable LocalDate until) {
}
