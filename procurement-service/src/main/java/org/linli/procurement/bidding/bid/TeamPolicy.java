package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.known.post.KnownPosts;
import org.linli.procurement.known.staffing.KnownCapacities;
import org.linli.procurement.tendering.tender.Tender;

/**
 * Whether the people a bid names are still the team its tender asks for. Read from the promises, not from the envelope:
 * it can be asked before the opening too.
 */
@ApplicationScoped
public class TeamPolicy {

    private final KnownPosts posts;
    private final KnownCapacities capacities;
    private final StaffPromise promises;
    private final Rules rules;

    TeamPolicy(KnownPosts posts, KnownCapacities capacities, StaffPromise promises, Rules rules) {
        this.posts = posts;
        this.capacities = capacities;
        this.promises = promises;
        this.rules = rules;
    }

    /**
     * @throws RuleRefused under HB1 when people left or lost certificates and fewer remain than the document asks for,
     * or than the bid promises
     */
    public void requireStands(Bid bid, Tender tender, LocalDate day) {
        gap(bid, tender).ifPresent(gap -> {
            throw gap.refused(rules.get("HB1", day));
        });
    }

    public boolean stands(Bid bid, Tender tender) {
        return gap(bid, tender).isEmpty();
    }

    private Optional<Team.Gap> gap(Bid bid, Tender tender) {
        var promised = promises.of(bid.id());
        var named = bid.members().stream().flatMap(member -> posts.running(member).stream())
                .filter(post -> promised.has(post.workerId())).toList();
        return Team.of(named).gap(tender.content().staffing())
                .or(() -> Team.beyond(named, capacities.of(bid.members())));
    }
}
