package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.linli.platform.vault.Vault;
import org.linli.procurement.Canonical;

/**
 * The seed that draws panel and ties: made and committed to at publication, kept encrypted, revealed by the draw.
 * Whoever has the seed checks that its SHA-256 is the commitment.
 */
@ApplicationScoped
public class Draw {

    /** @param commitment SHA-256 of the seed's hex text; {@code wrapped} the seed, encrypted */
    public record CommittedSeed(String commitment, byte[] wrapped) {
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    Draw(Vault vault) {
        this.vault = vault;
    }

    /** A fresh seed; its commitment is published before anything is drawn by it. */
    public CommittedSeed commit(UUID tenderId) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var seed = HexFormat.of().formatHex(bytes);
        return new CommittedSeed(Canonical.sha256(seed), vault.encrypt(seed, context(tenderId)));
    }

    /** The seed in hex; only of a tender whose bids can no longer change. */
    public String reveal(Tender tender) {
        tender.stage().requireBidsClosed(tender.id());
        return vault.decrypt(tender.notice().requiredSeed(), context(tender.id()));
    }

    /** One that was committed to later, for a committee drawn anew. */
    public String reveal(UUID tenderId, byte[] wrapped) {
        return vault.decrypt(wrapped, context(tenderId));
    }

    private static String context(UUID tenderId) {
        return "tender-seed:" + tenderId;
    }
}
