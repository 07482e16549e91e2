package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
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
import org.linli.procurement.known.agency.KnownPost;
import org.linli.procurement.known.agency.KnownPosts;
import org.linli.procurement.tendering.tenderdocument.TenderContent.StaffingNeed;

/** The people a bid names: employed by the bidder in that tier, certified as the tender asks, promised nowhere else. */
@ApplicationScoped
class StaffPolicy {

    private final KnownPosts posts;
    private final StaffPromise promises;
    private final Rules rules;

    StaffPolicy(KnownPosts posts, StaffPromise promises, Rules rules) {
        this.posts = posts;
        this.promises = promises;
        this.rules = rules;
    }

    /** @param members who bid: the people named are theirs */
    void requireFit(Collection<UUID> members, List<NamedPerson> staff, List<StaffingNeed> needs, LocalDate day) {
        var rule = rules.get("HB1", day);
        var ids = staff.stream().map(NamedPerson::workerId).toList();
        if (ids.stream().distinct().count() != ids.size()) {
            throw new Invalid(BidProblem.PERSON_TWICE, "technical.staff");
        }
        var running = members.stream().flatMap(member -> posts.running(member, ids).stream())
                .collect(Collectors.groupingBy(KnownPost::workerId));
        var uncertified = new HashMap<String, Integer>();
        for (var person : staff) {
            var post = postOf(person, running, rule);
            if (!post.isCertified()) {
                uncertified.merge(person.tier(), 1, Integer::sum);
            }
        }
        requireCertified(uncertified, needs, rule);
    }

    /** Promises the people of the bid; what it promised before is free first. */
    void promise(Bid bid, List<NamedPerson> staff, LocalDate day) {
        promises.release(bid.id());
        var elsewhere = promises.promise(bid.tenderId(), bid.id(), staff.stream().map(NamedPerson::workerId).toList());
        if (!elsewhere.isEmpty()) {
            throw new RuleRefused(BidProblem.PERSON_PROMISED, rules.get("HB1", day), "technical.staff", elsewhere);
        }
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

    /** Of a tier that asks for 6 people, 4 certified, at most two may be named without certificate. */
    private static void requireCertified(Map<String, Integer> uncertified, List<StaffingNeed> needs, Rule rule) {
        for (var need : needs) {
            var without = uncertified.getOrDefault(need.tier(), 0);
            if (without > need.people() - need.certified()) {
                throw new RuleRefused(BidProblem.PERSON_NOT_CERTIFIED, rule, "technical.staff", need.tier(), without,
                        need.people() - need.certified());
            }
        }
    }
}
