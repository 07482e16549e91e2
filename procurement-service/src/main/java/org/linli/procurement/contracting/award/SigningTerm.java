package org.linli.procurement.contracting.award;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/**
 * The term to sign (P13) and what follows its end: a winner that is called upon has a last term of its own, whole from
 * the day of the call, however late that came (P13.call).
 *
 * @param called who was told that the term is over and its act is awaited; null while nobody was
 * @param callUntil when the signature is looked at again
 */
@Embeddable
public record SigningTerm(@JdbcTypeCode(SqlTypes.JSON) Deadline signUntil,
        @Enumerated(EnumType.STRING) @Nullable Awaited called,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable Deadline callUntil) {

    /** NOBODY: a challenge, an undecided sign of collusion or a proposed revocation holds the signature. */
    @Schema(name = "AwaitedForSignature", description = "待谁签约 Whose act the signature waits for")
    public enum Awaited {
        AGENCY, PURCHASER, NOBODY
    }

    static SigningTerm of(Deadline signUntil) {
        return new SigningTerm(signUntil, null, null);
    }

    Instant nextCheck() {
        return (callUntil == null ? signUntil : callUntil).passesAt();
    }

    boolean isPassed(Instant now) {
        return !now.isBefore(nextCheck());
    }

    SigningTerm call(Awaited whom, Deadline until) {
        return new SigningTerm(signUntil, whom, until);
    }

    /** There is a new text, or what held the signature is over: whoever is awaited is called anew. */
    SigningTerm anew() {
        return new SigningTerm(signUntil, null, callUntil);
    }

    SigningTerm until(Deadline moved) {
        return new SigningTerm(moved, called, callUntil);
    }
}
