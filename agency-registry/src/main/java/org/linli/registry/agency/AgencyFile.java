package org.linli.registry.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an agency's file and not in the public register.
 *
 * @param decisionDue the last day to decide on it (O01), which is provisional while the calendar of its year is missing
 */
record AgencyFile(@Nullable String codeOverrideReason, List<Document> documents, @Nullable LocalDate decisionDue,
        boolean decisionProvisional, @Nullable String returnReason, @Nullable String reviewedBy,
        @Nullable String registeredBy) {
}
