package org.linli.workforce.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency as the registry's events describe it. */
@Entity
class KnownAgency {

    @Id
    private UUID agencyId;
    private String name;
    private boolean registered;
    private @Nullable LocalDate disqualifiedUntil;
    private long sequence;

    @SuppressWarnings("NullAway")
    protected KnownAgency() {
    }

    KnownAgency(UUID agencyId) {
        this.agencyId = agencyId;
        this.name = "";
    }

    /** False for an event older than what is known. */
    boolean isNews(long eventSequence) {
        if (eventSequence <= sequence) {
            return false;
        }
        sequence = eventSequence;
        return true;
    }

    void registered(String asName) {
        name = asName;
        registered = true;
    }

    void resumed() {
        registered = true;
    }

    void closed() {
        registered = false;
    }

    void disqualified(@Nullable LocalDate until) {
        disqualifiedUntil = until;
    }

    boolean isRegistered() {
        return registered;
    }
}
