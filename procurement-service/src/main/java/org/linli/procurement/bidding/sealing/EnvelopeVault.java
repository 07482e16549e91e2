package org.linli.procurement.bidding.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.Canonical;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;

/**
 * Seals and opens envelopes. The time of opening is checked here, where the private key is, and nowhere can it be
 * skipped.
 */
@ApplicationScoped
public class EnvelopeVault {

    private final TenderKeys keys;
    private final Envelopes envelopes;
    private final Canonical canonical;
    private final Today today;

    EnvelopeVault(TenderKeys keys, Envelopes envelopes, Canonical canonical, Today today) {
        this.keys = keys;
        this.envelopes = envelopes;
        this.canonical = canonical;
        this.today = today;
    }

    /** @return the seal: SHA-256 of both ciphertexts */
    public String seal(UUID tenderId, UUID bidId, TechnicalOffer technical, PriceOffer price) {
        var first = seal(tenderId, bidId, EnvelopeKind.TECHNICAL, technical);
        var second = seal(tenderId, bidId, EnvelopeKind.PRICE, price);
        return Canonical.sha256(Canonical.sha256(first) + Canonical.sha256(second));
    }

    private byte[] seal(UUID tenderId, UUID bidId, EnvelopeKind kind, Object offer) {
        try {
            var ciphertext =
                    keys.publicHalf(tenderId, kind).getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                            .encrypt(canonical.text(offer).getBytes(StandardCharsets.UTF_8), context(bidId, kind));
            envelopes.put(bidId, kind, ciphertext);
            return ciphertext;
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("envelope not sealed", failed);
        }
    }

    /** @throws RuleRefused before the deadline has passed and the tender is opened, whoever asks */
    public TechnicalOffer openTechnical(Tender tender, UUID bidId) {
        return open(tender, bidId, EnvelopeKind.TECHNICAL, TenderStatus.OPENED, TechnicalOffer.class);
    }

    /** @throws RuleRefused before prices are opened, after the panel's consensus, whoever asks */
    public PriceOffer openPrice(Tender tender, UUID bidId) {
        return open(tender, bidId, EnvelopeKind.PRICE, TenderStatus.PRICE_OPENED, PriceOffer.class);
    }

    /** @throws RuleRefused as {@link #openTechnical} */
    public void requireTechnicalTime(Tender tender) {
        requireTime(tender, EnvelopeKind.TECHNICAL, TenderStatus.OPENED);
    }

    /** @throws RuleRefused as {@link #openPrice} */
    public void requirePriceTime(Tender tender) {
        requireTime(tender, EnvelopeKind.PRICE, TenderStatus.PRICE_OPENED);
    }

    private <T> T open(Tender tender, UUID bidId, EnvelopeKind kind, TenderStatus earliest, Class<T> type) {
        requireTime(tender, kind, earliest);
        try {
            var clear =
                    keys.privateHalf(tender.id(), kind).getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                            .decrypt(envelopes.get(bidId, kind).ciphertext(), context(bidId, kind));
            return canonical.read(new String(clear, StandardCharsets.UTF_8), type);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("envelope does not open", refused);
        }
    }

    private void requireTime(Tender tender, EnvelopeKind kind, TenderStatus earliest) {
        var now = today.instant();
        var passed = tender.bidsUntil().filter(deadline -> !now.isBefore(deadline)).isPresent();
        if (!passed || !tender.stage().hasReached(earliest)) {
            throw new RuleRefused(SealingProblem.SEALED, today.day().rule("P07.sealed"), "bidId", kind,
                    tender.bidsUntil().map(Object::toString).orElse("-"), tender.status());
        }
    }

    private static byte[] context(UUID bidId, EnvelopeKind kind) {
        return (bidId + ":" + kind).getBytes(StandardCharsets.UTF_8);
    }
}
