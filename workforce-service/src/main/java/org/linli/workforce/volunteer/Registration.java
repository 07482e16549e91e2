package org.linli.workforce.volunteer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param guardian who consents for a minor, null for who is of age; {@code externalNumber} of the national register */
record Registration(UUID agencyId, String name, LocalDate bornOn, @Nullable String guardian,
        @Nullable String externalNumber) {
}
