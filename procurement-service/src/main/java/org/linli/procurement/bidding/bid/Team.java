package org.linli.procurement.bidding.bid;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.procurement.known.post.KnownPost;
import org.linli.procurement.tendering.tenderdocument.TenderContent.StaffingNeed;

/** How many people of each tier stand behind a bid, and how many of them certified. */
record Team(Map<String, Integer> people, Map<String, Integer> certified) {

    /** A tier with fewer than the document asks for; {@code certified} whether certificates are what is missing. */
    record Gap(String tier, boolean certified, int has, int needs) {

        RuleRefused refused(Rule rule) {
            return new RuleRefused(certified ? BidProblem.PERSON_NOT_CERTIFIED : BidProblem.TEAM_SHORT, rule,
                    "technical.staff", tier, has, needs);
        }
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
            return Optional.of(new Gap(need.tier(), false, named, need.people()));
        }
        return with < need.certified() ? Optional.of(new Gap(need.tier(), true, with, need.certified()))
                : Optional.empty();
    }

    private static StaffingNeed plus(StaffingNeed one, StaffingNeed other) {
        return new StaffingNeed(one.tier(), one.people() + other.people(), one.certified() + other.certified());
    }
}
