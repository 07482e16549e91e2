package org.linli.procurement.planning.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.procurement.TargetGroup;

/** What happens to a proposal. */
sealed interface ProposalEvent extends DomainEvent {

    UUID proposalId();

    @Override
    default String key() {
        return proposalId().toString();
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.proposal.submitted.v1")
    record Submitted(UUID proposalId, String number, UUID agencyId, String unit, ProposalKind kind, boolean pilot,
            String areaCode, TargetGroup targetGroup, Money amount, Deadline decideUntil) implements ProposalEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.proposal.taken-up.v1")
    record TakenUp(UUID proposalId, UUID agencyId) implements ProposalEvent {
    }

    /** @param fundSourceId ring-fenced money it draws on, null while it is only promised */
    @Fact(topic = "linli.catalogue", type = "linli.procurement.proposal.accepted.v1")
    record Accepted(UUID proposalId, UUID agencyId, Money amount, @Nullable UUID fundSourceId,
            LocalDate on) implements ProposalEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.proposal.declined.v1")
    record Declined(UUID proposalId, UUID agencyId, LocalDate on) implements ProposalEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.proposal.withdrawn.v1")
    record Withdrawn(UUID proposalId, UUID agencyId) implements ProposalEvent {
    }

    /** The term to decide passed without a decision. */
    @Fact(topic = "linli.catalogue", type = "linli.procurement.proposal.decision-overdue.v1")
    record DecisionOverdue(UUID proposalId, UUID agencyId, String unit, LocalDate dueOn,
            String rule) implements ProposalEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.proposal.started.v1")
    record Started(UUID proposalId, UUID agencyId, LocalDate on) implements ProposalEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.proposal.delivered.v1")
    record Delivered(UUID proposalId, UUID agencyId, String deliverable, String sha256) implements ProposalEvent {
    }

    /** @param score decimal text, the mean of the reviews; null while more are needed */
    @Fact(topic = "linli.catalogue", type = "linli.procurement.proposal.reviewed.v1")
    record Reviewed(UUID proposalId, UUID agencyId, boolean pilot, int reviews, @Nullable String score,
            LocalDate on) implements ProposalEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.proposal.adopted.v1")
    record Adopted(UUID proposalId, UUID agencyId, LocalDate on) implements ProposalEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.proposal.closed.v1")
    record Closed(UUID proposalId, UUID agencyId, LocalDate on) implements ProposalEvent {
    }
}
