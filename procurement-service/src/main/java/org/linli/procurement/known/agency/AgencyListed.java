package org.linli.procurement.known.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of an entry in a list. Effects null: none. */
record AgencyListed(UUID agencyId, UUID decisionId, @Nullable List<String> effects, LocalDate from,
        @Nullable LocalDate until) {
}
