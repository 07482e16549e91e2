package org.linli.procurement.bidding.sealing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.Ids;

/** Sealed envelopes by bid and kind. */
@ApplicationScoped
class Envelopes implements PanacheRepositoryBase<Envelope, UUID> {

    Envelope get(UUID bidId, EnvelopeKind kind) {
        return find("bidId = ?1 and kind = ?2", bidId, kind).singleResult();
    }

    void put(UUID bidId, EnvelopeKind kind, byte[] ciphertext) {
        find("bidId = ?1 and kind = ?2", bidId, kind).firstResultOptional().ifPresentOrElse(
                present -> present.replace(ciphertext),
                () -> persist(new Envelope(Ids.next(), bidId, kind, ciphertext)));
    }
}
