package org.linli.procurement.bidding.bid;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.procurement.known.post.KnownPost;
import org.linli.procurement.known.staffing.KnownCapacity.Capacity;
import org.linli.procurement.tendering.tenderdocument.TenderContent.StaffingNeed;

/** How many people of each tier stand behind a bid, and how many of them certified. */
record Team(Map<String, Integer> people, Map<String, Integer> certified) {

    /** A tier with fewer people, or certificates, than are asked for or promised. */
    record Gap(BidProblem problem, String tier, int has, int needs) {

        RuleRefused refused(Rule rule) {
            return new RuleRefused(problem, rule, "technical.staff", tier, has, needs);
        }
    }

    /**
     * The first tier of which a bidder names more people than workforce counts there; who is not counted is trusted.
     */
    static Optional<Gap> beyond(Collection<KnownPost> posts, Map<UUID, Capacity> capacities) {
        var named = posts.stream().filter(post -> capacities.containsKey(post.agencyId()))
                .collect(Collectors.groupingBy(KnownPost::agencyId, TreeMap::new,
                        Collectors.groupingBy(KnownPost::tier, TreeMap::new, Collectors.summingInt(post -> 1))));
        return named.entrySet().stream()
                .flatMap(agency -> agency.getValue().entrySet().stream()
                        .map(tier -> new Gap(BidProblem.BEYOND_CAPACITY, tier.getKey(),
                                capacities.get(agency.getKey()).of(tier.getKey()), tier.getValue())))
                .filter(gap -> gap.has() < gap.needs()).findFirst();
    }

    static Team of(Collection<KnownPost> posts) {
        var people = new HashMap<String, Integer>();
        var certified = new HashMap<String, Integer>();
        for (var post : posts) {
            people.merge(post.tier(), 1, Integer::sum);
            certified.merge(post.tier(), post.isCertified() ? 1 : 0, Integer::sum);
        }
        return new Team(people, certified);
    }

    /** The first tier that falls short; lines of one tier count together. */
    Optional<Gap> gap(List<StaffingNeed> needs) {
        var byTier = new LinkedHashMap<String, StaffingNeed>();
        needs.forEach(need -> byTier.merge(need.tier(), need, Team::plus));
        return byTier.values().stream().map(this::gap).flatMap(Optional::stream).findFirst();
    }

    private Optional<Gap> gap(StaffingNeed need) {
        var named = people.getOrDefault(need.tier(), 0);
        var with = certified.getOrDefault(need.tier(), 0);
        if (named < need.people()) {
            return Optional.of(new Gap(BidProblem.TEAM_SHORT, need.tier(), named, need.people()));
        }
        return with < need.certified()
                ? Optional.of(new Gap(BidProblem.PERSON_NOT_CERTIFIED, need.tier(), with, need.certified()))
                : Optional.empty();
    }

    private static StaffingNeed plus(StaffingNeed one, StaffingNeed other) {
        return new StaffingNeed(one.tier(), one.people() + other.people(), one.certified() + other.certified());
    }
}
