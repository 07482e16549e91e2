package org.linli.procurement.planning.proposal;

import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.known.agency.AgencyRecords;
import org.linli.procurement.known.post.KnownPosts;

/**
 * Who reviews what on which ground: peers the research, the unit everything else, a pilot on the evaluation of its
 * work.
 */
@RequestScoped
class ReviewPolicy {

    private final Caller caller;
    private final AgencyRecords evaluations;
    private final KnownPosts posts;

    ReviewPolicy(Caller caller, AgencyRecords evaluations, KnownPosts posts) {
        this.caller = caller;
        this.evaluations = evaluations;
        this.posts = posts;
    }

    /** @throws Forbidden for whoever may not review it */
    void requireReviewer(Proposal proposal) {
        if (proposal.kind() == ProposalKind.RESEARCH) {
            requirePeer(proposal);
        } else if (!caller.holds("purchaser", proposal.unit())) {
            throw new Forbidden(ProposalProblem.REVIEWER, proposal.id());
        }
    }

    /** @param given the score where a person gives one; a pilot's comes from its evaluation */
    ProposalReview review(Proposal proposal, @Nullable BigDecimal given, @Nullable UUID evaluationId, String findings,
            BusinessDay day) {
        var score = proposal.isPilot() ? evaluated(proposal, evaluationId, day) : given;
        if (score == null) {
            throw new Invalid(ProposalProblem.SCORE, "score", "-");
        }
        return new ProposalReview(caller.actor().id(), score, proposal.isPilot() ? evaluationId : null, findings,
                day.date());
    }

    /** A peer does not work for the agency. */
    private void requirePeer(Proposal proposal) {
        var person = caller.personId().filter(id -> caller.hasRole("expert"))
                .orElseThrow(() -> new Forbidden(ProposalProblem.REVIEWER, proposal.id()));
        if (!posts.running(proposal.agencyId(), List.of(person)).isEmpty()) {
            throw new Forbidden(ProposalProblem.PEER_TIED, proposal.id());
        }
    }

    private BigDecimal evaluated(Proposal proposal, @Nullable UUID evaluationId, BusinessDay day) {
        if (evaluationId == null) {
            throw new Invalid(ProposalProblem.NOT_EVALUATED, "evaluationId", "-");
        }
        return evaluations.scoreOf(evaluationId, proposal.agencyId()).orElseThrow(
                () -> new RuleRefused(ProposalProblem.NOT_EVALUATED, day.rule("HA3"), "evaluationId", evaluationId));
    }
}
