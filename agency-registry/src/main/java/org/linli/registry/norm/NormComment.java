package org.linli.registry.norm;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Conflict;

/** What one agency said of a norm that was consulted on, and what the association answered. */
@Entity
class NormComment {

    @Id
    private UUID id;
    private UUID normId;
    private UUID agencyId;
    private String text;
    private LocalDate saidOn;
    private @Nullable String reply;
    private @Nullable LocalDate repliedOn;

    @SuppressWarnings("NullAway")
    protected NormComment() {
    }

    NormComment(UUID id, UUID normId, UUID agencyId, String text, LocalDate on) {
        this.id = id;
        this.normId = normId;
        this.agencyId = agencyId;
        this.text = text;
        this.saidOn = on;
    }

    void requireOpen() {
        if (reply != null) {
            throw new Conflict(NormProblem.REPLIED_ALREADY);
        }
    }

    void answer(String answer, LocalDate on) {
        requireOpen();
        reply = answer;
        repliedOn = on;
    }

    UUID id() {
        return id;
    }

    UUID normId() {
        return normId;
    }

    UUID agencyId() {
        return agencyId;
    }

    String text() {
        return text;
    }

    LocalDate saidOn() {
        return saidOn;
    }

    @Nullable
    String reply() {
        return reply;
    }

    @Nullable
    LocalDate repliedOn() {
        return repliedOn;
    }
}
