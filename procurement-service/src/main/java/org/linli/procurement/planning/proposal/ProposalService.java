package org.linli.procurement.planning.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.planning.catalogue.Catalogue;
import org.linli.procurement.planning.plan.PlanGoalReader;

/** One method per command. */
@ApplicationScoped
class ProposalService {

    private final Proposals proposals;
    private final AcceptancePolicy acceptance;
    private final ReviewPolicy reviews;
    private final AgencyPolicy agencies;
    private final Catalogue catalogue;
    private final PlanGoalReader goals;
    private final RunningNumbers numbers;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    ProposalService(Proposals proposals, AcceptancePolicy acceptance, ReviewPolicy reviews, AgencyPolicy agencies,
            Catalogue catalogue, PlanGoalReader goals, RunningNumbers numbers, Commands commands, Journal journal,
            Today today) {
        this.proposals = proposals;
        this.acceptance = acceptance;
        this.reviews = reviews;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.goals = goals;
        this.numbers = numbers;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Proposal submit(UUID agencyId, String unit, ProposalContent content) {
        var day = today.day();
        agencies.requireMayBid(agencyId, day.date());
        if (content.serviceType() != null) {
            catalogue.requireForSale(content.serviceType(), day);
        }
        if (content.goalCode() != null) {
            goals.require(content.goalCode(), day.date().getYear(), day);
        }
        var proposal = Proposal.submit(Ids.next(), numbers.next("proposal_number", "A", day.date()), agencyId, unit,
                content, day.date(), day.until("HA1"));
        proposals.persist(proposal);
        journal.append(proposal.submitted());
        proposals.flush();
        return proposal;
    }

    @Transactional
    Proposal takeUp(UUID id) {
        return commands.give(proposals.locked(id), ProposalCommand.TAKE_UP, Proposal::takeUp);
    }

    @Transactional
    Proposal accept(UUID id, @Nullable String ifMatch, String reasons, Actor officer) {
        return commands.decide(proposals.locked(id), ifMatch, ProposalCommand.ACCEPT, proposal -> {
            acceptance.require(proposal, today.day());
            return proposal.accept(reasons, officer, today.date());
        });
    }

    @Transactional
    Proposal decline(UUID id, @Nullable String ifMatch, String reasons, Actor officer) {
        return commands.decide(proposals.locked(id), ifMatch, ProposalCommand.DECLINE,
                proposal -> proposal.decline(reasons, officer, today.date()));
    }

    @Transactional
    Proposal withdraw(UUID id) {
        return commands.give(proposals.locked(id), ProposalCommand.WITHDRAW, Proposal::withdraw);
    }

    @Transactional
    Proposal start(UUID id) {
        return commands.give(proposals.locked(id), ProposalCommand.START, proposal -> proposal.start(today.date()));
    }

    @Transactional
    Proposal deliver(UUID id, String deliverable, String sha256) {
        return commands.give(proposals.locked(id), ProposalCommand.DELIVER,
                proposal -> proposal.deliver(deliverable, sha256, today.date()));
    }

    /** Who may not review it is refused whatever its status. */
    @Transactional
    Proposal review(UUID id, @Nullable BigDecimal score, @Nullable UUID evaluationId, String findings) {
        var held = proposals.locked(id);
        reviews.requireReviewer(held);
        return commands.give(held, ProposalCommand.REVIEW, proposal -> {
            var day = today.day();
            return proposal.review(reviews.review(proposal, score, evaluationId, findings, day), day);
        });
    }

    @Transactional
    Proposal adopt(UUID id, @Nullable String ifMatch) {
        return commands.decide(proposals.locked(id), ifMatch, ProposalCommand.ADOPT,
                proposal -> proposal.adopt(today.day()));
    }

    @Transactional
    Proposal close(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(proposals.locked(id), ifMatch, ProposalCommand.CLOSE,
                proposal -> proposal.close(reason, today.date()));
    }
}
