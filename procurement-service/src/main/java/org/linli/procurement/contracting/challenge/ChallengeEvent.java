package org.linli.procurement.contracting.challenge;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.challenge.Claim.Level;
import org.linli.procurement.contracting.challenge.Claim.Subject;

/**
 * What happens to a challenge. Facts do not name the agency before a decision: who bids is not known before the
 * opening.
 */
sealed interface ChallengeEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.challenge.filed.v1")
    record Filed(UUID tenderId, UUID challengeId, Level level, Subject subject,
            Deadline answerUntil) implements ChallengeEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.challenge.answered.v1")
    record Answered(UUID tenderId, UUID challengeId, boolean agrees, @Nullable Remedy remedy,
            LocalDate on) implements ChallengeEvent {
    }

    /** @param term ANSWER, EXAMINATION, COPIES, STATEMENT or DECISION: it passed without the act */
    @Fact(topic = "linli.tenders", type = "linli.procurement.challenge.overdue.v1")
    record Overdue(UUID tenderId, UUID challengeId, String term, LocalDate lastDay,
            String rule) implements ChallengeEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.complaint.filed.v1")
    record Complained(UUID tenderId, UUID challengeId, Deadline examineUntil,
            Deadline decideUntil) implements ChallengeEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.complaint.admitted.v1")
    record Admitted(UUID tenderId, UUID challengeId, Deadline statementUntil) implements ChallengeEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.complaint.stated.v1")
    record Stated(UUID tenderId, UUID challengeId) implements ChallengeEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.complaint.suspended.v1")
    record Held(UUID tenderId, UUID challengeId, Deadline until) implements ChallengeEvent {
    }

    /** @param ended true when the term ended, false when the finance department lifted it or decided */
    @Fact(topic = "linli.tenders", type = "linli.procurement.complaint.suspension-ended.v1")
    record Released(UUID tenderId, UUID challengeId, boolean ended) implements ChallengeEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.challenge.decided.v1")
    record Decided(UUID tenderId, UUID challengeId, UUID agencyId, Subject subject, ChallengeStatus outcome,
            @Nullable Remedy remedy, LocalDate on) implements ChallengeEvent {
    }

    /** Too many groundless complaints within the year (P23). */
    @Fact(topic = "linli.tenders", type = "linli.procurement.complainant.listed.v1")
    record ComplainantListed(UUID tenderId, UUID challengeId, UUID agencyId, int groundless,
            LocalDate on) implements ChallengeEvent {
    }
}
