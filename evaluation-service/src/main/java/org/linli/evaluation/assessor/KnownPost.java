package org.linli.evaluation.assessor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post a person holds or held at an agency. Start and end may arrive in any order. */
@Entity
public class KnownPost {

    @Id
    private UUID postId;
    @Version
    private long version;
    private UUID workerId;
    private UUID agencyId;
    private @Nullable LocalDate endedOn;

    protected KnownPost() {
    }

    void ended(LocalDate on) {
        endedOn = on;
    }

    boolean ties(LocalDate since) {
        return endedOn == null || !endedOn.isBefore(since);
    }
}
