package org.linli.procurement.known.agency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a registration. */
record AgencyRegistered(UUID agencyId, @Nullable String unifiedSocialCreditCode, String name, String kind,
        LocalDate registeredOn) {
}
