package org.linli.procurement.known.post;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Workforce's post as far as procurement needs it: who works where, and whether certified. */
@Entity
public class KnownPost {

    @Id
    private UUID id;
    private UUID workerId;
    private UUID agencyId;
    private @Nullable String tier;
    private boolean certified;
    /** Of the fact that said so; what came before it says nothing any more. */
    private long certifiedSequence;
    private @Nullable LocalDate endedOn;

    protected KnownPost() {
    }

    KnownPost(UUID id, UUID workerId, UUID agencyId) {
        this.id = id;
        this.workerId = workerId;
        this.agencyId = agencyId;
    }

    /** Also when the end of the post arrived first: the end stays. */
    void started(String newTier, boolean isCertified, long sequence) {
        tier = newTier;
        recertified(isCertified, sequence);
    }

    void recertified(boolean isCertified, long sequence) {
        if (sequence > certifiedSequence) {
            certified = isCertified;
            certifiedSequence = sequence;
        }
    }

    void ended(LocalDate on) {
        endedOn = on;
    }

    public UUID workerId() {
        return workerId;
    }

    public UUID agencyId() {
        return agencyId;
    }

    public String tier() {
        return tier == null ? "" : tier;
    }

    public boolean isCertified() {
        return certified;
    }
}
