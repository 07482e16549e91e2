package org.linli.registry.conduct;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.registry.standing.Effect;

sealed interface CaseEvent extends DomainEvent {

    UUID caseId();

    @Override
    default String key() {
        return caseId().toString();
    }

    @Fact(topic = "linli.conduct", type = "linli.registry.case.opened.v1")
    record Opened(UUID caseId, UUID agencyId, Origin origin, UUID subjectId) implements CaseEvent {
    }

    @Fact(topic = "linli.conduct", type = "linli.registry.case.noticed.v1")
    record Noticed(UUID caseId, UUID agencyId, LocalDate responseUntil) implements CaseEvent {
    }

    @Fact(topic = "linli.conduct", type = "linli.registry.case.responded.v1")
    record Responded(UUID caseId, UUID agencyId, boolean silent) implements CaseEvent {
    }

    @Fact(topic = "linli.conduct", type = "linli.registry.case.heard.v1")
    record Heard(UUID caseId, UUID agencyId) implements CaseEvent {
    }

    /** {@code months} is 0 for an entry on the serious list. */
    @Fact(topic = "linli.conduct", type = "linli.registry.case.proposed.v1")
    record Proposed(UUID caseId, UUID agencyId, int months) implements CaseEvent {
    }

    /** What was proposed was rejected, or nobody confirmed it in its time: the case stands where it stood before. */
    @Fact(topic = "linli.conduct", type = "linli.registry.case.proposal-dropped.v1")
    record ProposalDropped(UUID caseId, UUID agencyId) implements CaseEvent {
    }

    /** {@code outcome} is DISQUALIFIED, LISTED or DISMISSED; a dismissal has no decision and no effects. */
    @Fact(topic = "linli.conduct", type = "linli.registry.case.decided.v1")
    record Decided(UUID caseId, UUID agencyId, String outcome, @Nullable UUID decisionId, List<Effect> effects,
            @Nullable LocalDate from, @Nullable LocalDate until) implements CaseEvent {
    }

    @Fact(topic = "linli.conduct", type = "linli.registry.case.appealed.v1")
    record Appealed(UUID caseId, UUID agencyId) implements CaseEvent {
    }

    @Fact(topic = "linli.conduct", type = "linli.registry.case.appeal-decided.v1")
    record AppealDecided(UUID caseId, UUID agencyId, boolean upheld) implements CaseEvent {
    }

    @Fact(topic = "linli.conduct", type = "linli.registry.case.closed.v1")
    record Closed(UUID caseId, UUID agencyId, LocalDate on) implements CaseEvent {
    }

    /** The evaluation a decided case began with was corrected; whether the decision falls is for an appeal. */
    @Fact(topic = "linli.conduct", type = "linli.registry.case.subject-withdrawn.v1")
    record SubjectWithdrawn(UUID caseId, UUID agencyId, UUID subjectId, LocalDate on) implements CaseEvent {
    }

    /** What a case began with. */
    enum Origin {
        EVALUATION, VIOLATION, OFFICER, SERIOUS_LIST
    }
}
