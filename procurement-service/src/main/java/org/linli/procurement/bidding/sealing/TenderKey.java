package org.linli.procurement.bidding.sealing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** A tender's key pair for one kind of envelope: the public half seals, the private half is wrapped by the vault. */
@Entity
class TenderKey {

    /** Tender id and kind, such as {@code 0193…:PRICE}. */
    @Id
    private String id;
    private UUID tenderId;
    @Enumerated(EnumType.STRING)
    private EnvelopeKind kind;
    private byte[] publicKey;
    private byte[] wrappedPrivateKey;

    protected TenderKey() {
    }

    static String idOf(UUID tenderId, EnvelopeKind kind) {
        return tenderId + ":" + kind;
    }

    byte[] publicKey() {
        return publicKey;
    }

    byte[] wrappedPrivateKey() {
        return wrappedPrivateKey;
    }
}
