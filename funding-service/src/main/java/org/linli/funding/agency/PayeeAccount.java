package org.linli.funding.agency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bank account that two people have verified.
 *
 * @param holder in whose name; null where nobody said
 * @param bank name or code of the bank that keeps it
 * @param secret the number under this service's vault in the context {@link #NUMBER}; null where only the mask is known
 */
@SuppressWarnings("ArrayRecordComponent")
public record PayeeAccount(UUID id, String maskedNumber, @Nullable String holder, @Nullable String bank,
        byte @Nullable [] secret) {

    public static final String NUMBER = "payee.number";
}
