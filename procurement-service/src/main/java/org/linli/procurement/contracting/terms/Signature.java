package org.linli.procurement.contracting.terms;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One party's signature over the text's SHA-256.
 *
 * @param agencyId which member of a consortium, on the agency's side
 * @param signer whose account; empty for whoever is neither of the sides nor the auditor
 */
@Schema(description = "签署 A signature over the text's SHA-256")
public record Signature(Side side, @Nullable UUID agencyId, String signer, String sha256, Instant at) {

    /** As everybody may read it: which side signed what and when, and no account. */
    public Signature unnamed() {
        return new Signature(side, agencyId, "", sha256, at);
    }

    /** A purchaser has one signature, an agency's side one of each member. */
    boolean isOfSameParty(Signature other) {
        return side == other.side && Objects.equals(agencyId, other.agencyId);
    }

    /** Who signs. */
    public enum Side {
        AGENCY, PURCHASER
    }
}
