package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.procurement.bidding.sealing.TechnicalOffer.NamedPerson;
import org.linli.procurement.known.post.KnownPost;
import org.linli.procurement.known.post.KnownPosts;
import org.linli.procurement.known.staffing.KnownCapacities;
import org.linli.procurement.tendering.tenderdocument.TenderContent.StaffingNeed;

/**
 * The people a bid names: as many of each tier and as many certified as the document asks for at least, employed by the
 * bidders in that tier, no more than workforce counts there, promised nowhere else.
 */
@ApplicationScoped
class StaffPolicy {

    private final KnownPosts posts;
    private final KnownCapacities capacities;
    private final StaffPromise promises;
    private final Rules rules;

    StaffPolicy(KnownPosts posts, KnownCapacities capacities, StaffPromise promises, Rules rules) {
        this.posts = posts;
        this.capacities = capacities;
        this.promises = promises;
        this.rules = rules;
    }

    /**
     * @param members who bid, the lead first: the people named are theirs
     * @return whose people are named, by agency
     */
    Map<UUID, List<UUID>> requireFit(List<UUID> members, List<NamedPerson> staff, List<StaffingNeed> needs,
            LocalDate day) {
        var rule = rules.get("HB1", day);
        var ids = staff.stream().map(NamedPerson::workerId).toList();
        if (ids.stream().distinct().count() != ids.size()) {
            throw new Invalid(BidProblem.PERSON_TWICE, "technical.staff");
        }
        var running = members.stream().flatMap(member -> posts.running(member, ids).stream())
                .collect(Collectors.groupingBy(KnownPost::workerId));
        var team = staff.stream().map(person -> postOf(person, running, rule)).toList();
        Team.of(team).gap(needs).or(() -> Team.beyond(team, capacities.of(members))).ifPresent(gap -> {
            throw gap.refused(rule);
        });
        var named = new HashMap<UUID, List<UUID>>();
        team.forEach(post -> named.computeIfAbsent(post.agencyId(), agency -> new ArrayList<>()).add(post.workerId()));
        return named;
    }

    /**
     * Held until the transaction ends, so that no other bid takes them meanwhile.
     *
     * @throws RuleRefused under HB1 for people who are promised in another live bid
     */
    void requireFree(UUID bidId, List<UUID> people, LocalDate day) {
        var elsewhere = promises.elsewhere(bidId, people);
        if (!elsewhere.isEmpty()) {
            throw new RuleRefused(BidProblem.PERSON_PROMISED, rules.get("HB1", day), "technical.staff", elsewhere);
        }
    }

    /** Those of the partner whom the bid names. */
    List<UUID> noted(Bid bid, UUID partner) {
        var noted = promises.of(bid.id());
        return posts.running(partner).stream().map(KnownPost::workerId).filter(noted::has).distinct().toList();
    }

    private static KnownPost postOf(NamedPerson person, Map<UUID, List<KnownPost>> running, Rule rule) {
        var posts = running.getOrDefault(person.workerId(), List.of());
        if (posts.isEmpty()) {
            throw new RuleRefused(BidProblem.PERSON_NOT_EMPLOYED, rule, "technical.staff", person.workerId());
        }
        return posts.stream().filter(post -> post.tier().equals(person.tier())).findFirst()
                .orElseThrow(() -> new RuleRefused(BidProblem.PERSON_TIER, rule, "technical.staff", person.workerId(),
                        person.tier()));
    }
}
