package org.linli.funding.agency;

import java.util.Objects;
import java.util.UUID;

/** What is read of a restoration: which decision was lifted. */
record AgencyRestored(UUID agencyId, UUID decisionId) {

    AgencyRestored {
        Objects.requireNonNull(decisionId, "which decision was lifted");
    }
}
