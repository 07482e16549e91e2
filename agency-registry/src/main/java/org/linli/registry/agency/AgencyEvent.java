package org.linli.registry.agency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to an agency on its way into and out of the register. */
sealed interface AgencyEvent extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.applied.v1")
    record Applied(UUID agencyId, String number, String unifiedSocialCreditCode,
            AgencyKind kind) implements AgencyEvent {
    }

    /** What was returned, or not handed in yet, says otherwise now. */
    @Fact(topic = "linli.agencies", type = "linli.registry.agency.corrected.v1")
    record Corrected(UUID agencyId, String unifiedSocialCreditCode, AgencyKind kind) implements AgencyEvent {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.submitted.v1")
    record Submitted(UUID agencyId, LocalDate decisionDue) implements AgencyEvent {
    }

    /** O01: the officers are late with a complete file; said at the end of every term. */
    @Fact(topic = "linli.agencies", type = "linli.registry.agency.decision-overdue.v1")
    record DecisionOverdue(UUID agencyId, LocalDate termEndedOn) implements AgencyEvent {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.returned.v1")
    record Returned(UUID agencyId, String reason) implements AgencyEvent {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.reviewed.v1")
    record Reviewed(UUID agencyId, boolean codeOverridden) implements AgencyEvent {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.registered.v1")
    record Registered(UUID agencyId, String unifiedSocialCreditCode, AgencyKind kind, String name, LocalDate foundedOn,
            LocalDate registeredOn) implements AgencyEvent {
    }

    /** @param name as it is from that day, where that is what changed */
    @Fact(topic = "linli.agencies", type = "linli.registry.agency.updated.v1")
    record Updated(UUID agencyId, String what, LocalDate from, @Nullable String name) implements AgencyEvent {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.suspended.v1")
    record Suspended(UUID agencyId, String reason, String proposedBy) implements AgencyEvent {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.resumed.v1")
    record Resumed(UUID agencyId, String proposedBy) implements AgencyEvent {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.closed.v1")
    record Closed(UUID agencyId, LocalDate on, String reason, String proposedBy) implements AgencyEvent {
    }
}
