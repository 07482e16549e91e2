package org.linli.procurement.bidding.sealing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** One sealed envelope: ciphertext only. */
@Entity
class Envelope {

    @Id
    private UUID id;
    private UUID bidId;
    @Enumerated(EnumType.STRING)
    private EnvelopeKind kind;
    private byte[] ciphertext;

    protected Envelope() {
    }

    Envelope(UUID id, UUID bidId, EnvelopeKind kind, byte[] ciphertext) {
        this.id = id;
        this.bidId = bidId;
        this.kind = kind;
        this.ciphertext = ciphertext;
    }

    byte[] ciphertext() {
        return ciphertext;
    }

    EnvelopeKind kind() {
        return kind;
    }

    void replace(byte[] newCiphertext) {
        ciphertext = newCiphertext;
    }
}
