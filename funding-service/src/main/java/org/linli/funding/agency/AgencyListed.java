package org.linli.funding.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of an entry on a list: what it forbids, and until when where it has an end. */
record AgencyListed(UUID agencyId, UUID decisionId, @Nullable List<String> effects, LocalDate from,
        @Nullable LocalDate until) {
}
