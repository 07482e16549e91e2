package org.linli.funding.receivable;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * What everybody learns who holds the document's hash. No name, no agency, no purchaser.
 *
 * @param codeMatches whether the code that was asked with belongs to it; null when none was asked with
 * @param left of the confirmed amount not yet paid
 */
@Schema(description = "确权核验 Whether a confirmation with that hash is valid, superseded, assigned or paid")
record Verified(String sha256, Validity state, @Nullable Boolean codeMatches, @Nullable LocalDate confirmedOn,
        @Nullable Money left, Instant asOf) {

    enum Validity {
        VALID, SUPERSEDED, ASSIGNED, PAID, UNKNOWN
    }
}
