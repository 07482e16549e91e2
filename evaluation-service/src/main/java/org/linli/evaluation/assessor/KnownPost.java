package org.linli.evaluation.assessor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post a person holds or held at an agency. Start, certificate and end may arrive in any order. */
@Entity
public class KnownPost {

    @Id
    private UUID postId;
    @Version
    private long version;
    private UUID workerId;
    private UUID agencyId;
    private @Nullable LocalDate endedOn;
    /** It began: an end or a certificate that is heard first makes nobody work there. */
    private boolean begun;
    private boolean certified;
    private long certifiedSequence;

    protected KnownPost() {
    }

    void started(boolean isCertified, long sequence) {
        begun = true;
        recertified(isCertified, sequence);
    }

    /** The last word on the certificate counts. */
    void recertified(boolean isCertified, long sequence) {
        if (sequence > certifiedSequence) {
            certified = isCertified;
            certifiedSequence = sequence;
        }
    }

    void ended(LocalDate on) {
        endedOn = on;
    }

    boolean ties(LocalDate since) {
        return endedOn == null || !endedOn.isBefore(since);
    }
}
