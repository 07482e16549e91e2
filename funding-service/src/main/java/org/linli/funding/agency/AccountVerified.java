package org.linli.funding.agency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of before the number was told have neither bank nor number. */
record AccountVerified(UUID agencyId, UUID accountId, String maskedNumber, @Nullable String bank,
        @Nullable String sealedNumber) {
}
