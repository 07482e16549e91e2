package org.linli.procurement.contract;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One side's signature over the text's SHA-256. */
@Schema(description = "签署 A signature over the text's SHA-256")
public record Signature(Side side, String signer, String sha256, Instant at) {

    /** Who signs. */
    public enum Side {
        AGENCY,
        PURCHASER
    }
}
