package org.linli.procurement.planning.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.known.post.KnownPosts;
import org.linli.procurement.planning.proposal.ProposalContent.Team;

/**
 * What must be true before a unit accepts: the agency is in good standing and has the people, the street has no station
 * yet.
 */
@ApplicationScoped
class AcceptancePolicy {

    private final Proposals proposals;
    private final AgencyPolicy agencies;
    private final KnownPosts posts;

    AcceptancePolicy(Proposals proposals, AgencyPolicy agencies, KnownPosts posts) {
        this.proposals = proposals;
        this.agencies = agencies;
        this.posts = posts;
    }

    /** The agency's row is held from here on, so that two acceptances cannot count the same people. */
    void require(Proposal proposal, BusinessDay day) {
        agencies.requireMayBid(proposal.agencyId(), day.date());
        if (proposal.kind() == ProposalKind.STATION && proposals.hasStation(proposal.areaCode())) {
            throw new RuleRefused(ProposalProblem.STATION_TAKEN, day.rule("HA2"), "areaCode", proposal.areaCode());
        }
        var running = posts.running(proposal.agencyId());
        var bound = proposals.binding(proposal.agencyId()).stream().flatMap(other -> other.content().team().stream())
                .toList();
        for (var asked : proposal.content().team()) {
            var there = running.stream().filter(post -> post.tier().equals(asked.tier())).toList();
            var certified = (int) there.stream().filter(post -> post.isCertified()).count();
            requireEnough(asked, there.size() - of(bound.stream(), asked.tier(), false),
                    certified - of(bound.stream(), asked.tier(), true), day);
        }
    }

    private void requireEnough(Team asked, int free, int certified, BusinessDay day) {
        if (free < asked.people() || certified < asked.certified()) {
            throw new RuleRefused(ProposalProblem.CAPACITY, day.rule("HA4"), "team", asked.tier(), free, certified,
                    asked.people(), asked.certified());
        }
    }

    private static int of(Stream<Team> teams, String tier, boolean onlyCertified) {
        return teams.filter(team -> team.tier().equals(tier))
                .mapToInt(team -> onlyCertified ? team.certified() : team.people()).sum();
    }
}
