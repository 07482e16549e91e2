package org.linli.procurement.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.judging.PanelProblem;
import org.linli.procurement.judging.expert.Expert;
import org.linli.procurement.judging.recusal.HandInBidPolicy;
import org.linli.procurement.judging.recusal.RecusalRequests;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.known.agency.KnownAgencies;
import org.linli.procurement.known.independence.KnownOverlaps;
import org.linli.procurement.known.independence.OverlapFinding;

/** Who of the pool may sit on a committee, and why not. */
@ApplicationScoped
class ExpertPolicy {

    private final Seats seats;
    private final RecusalRequests requests;
    private final Bids bids;
    private final HandInBidPolicy hands;
    private final KnownAgencies agencies;
    private final KnownOverlaps overlaps;
    private final Rules rules;

    ExpertPolicy(Seats seats, RecusalRequests requests, Bids bids, HandInBidPolicy hands, KnownAgencies agencies,
            KnownOverlaps overlaps, Rules rules) {
        this.seats = seats;
        this.requests = requests;
        this.bids = bids;
        this.hands = hands;
        this.agencies = agencies;
        this.overlaps = overlaps;
        this.rules = rules;
    }

    /**
     * One tender's question to the pool.
     *
     * @param bidders agencies that bid and did not withdraw, each member of a consortium, and the closed rows of their
     * codes; {@code hands} who handled their bids
     * @param recused persons recused on a bidder's request; {@code sent} by the purchaser; {@code before} drawn in an
     * earlier round
     * @param seated seats each person holds this month
     */
    record Question(Set<UUID> bidders, Handlers hands, Set<UUID> recused, Set<UUID> sent, Set<UUID> before,
            Map<UUID, Integer> seated, LocalDate day) {
    }

    Question question(UUID tenderId, Collection<UUID> representatives, Collection<UUID> before, LocalDate day) {
        var bidders = bids.list("tenderId = ?1 and status != ?2", tenderId, BidStatus.WITHDRAWN).stream()
                .flatMap(bid -> bid.members().stream()).collect(Collectors.toSet());
        return new Question(agencies.rowsOf(bidders), hands.in(tenderId), requests.granted(tenderId),
                Set.copyOf(representatives), Set.copyOf(before), seats.heldInMonthOf(day), day);
    }

    /** @throws RuleRefused under C05 for a representative with a known tie to a bidder, or recused; C11 when banned */
    void requireFit(Collection<Expert> known, Question asked) {
        asked.sent().stream().filter(each -> asked.recused().contains(each) || asked.hands().include(each)).findFirst()
                .ifPresent(person -> {
                    throw unfit(person, "C05", asked);
                });
        for (var expert : known) {
            if (expert.isTiedTo(asked.bidders(), rules.book(), asked.day())) {
                throw unfit(expert.id(), "C05", asked);
            }
            if (expert.isBarredOn(asked.day())) {
                throw unfit(expert.id(), "C11.months", asked);
            }
        }
    }

    /** @throws RuleRefused under C05 where somebody of the unit sits on a bidder's board: who it is nobody tells */
    void requireUntied(String unit, Question asked) {
        if (overlaps.standing(List.of(unit), asked.bidders()).stream()
                .anyMatch(tie -> tie.state() == OverlapFinding.UPHELD)) {
            throw new RuleRefused(PanelProblem.UNIT_TIED, rules.get("C05", asked.day()), "representatives", unit);
        }
    }

    private RuleRefused unfit(UUID person, String rule, Question asked) {
        return new RuleRefused(PanelProblem.REPRESENTATIVE_UNFIT, rules.get(rule, asked.day()), "representatives",
                person);
    }

    Optional<Exclusion> exclusion(Expert expert, Question asked) {
        if (expert.isWithdrawn()) {
            return Optional.of(Exclusion.WITHDRAWN);
        }
        if (!expert.isEligible(rules.book(), asked.day())) {
            return Optional.of(Exclusion.NOT_ELIGIBLE);
        }
        if (expert.isBarredOn(asked.day())) {
            return Optional.of(Exclusion.BARRED);
        }
        if (expert.isTiedTo(asked.bidders(), rules.book(), asked.day()) || asked.hands().include(expert.id())) {
            return Optional.of(Exclusion.TIED_TO_A_BIDDER);
        }
        if (asked.recused().contains(expert.id())) {
            return Optional.of(Exclusion.RECUSED_ON_REQUEST);
        }
        if (asked.sent().contains(expert.id())) {
            return Optional.of(Exclusion.REPRESENTS_THE_PURCHASER);
        }
        if (asked.before().contains(expert.id())) {
            return Optional.of(Exclusion.DRAWN_BEFORE);
        }
        return asked.seated().getOrDefault(expert.id(), 0) < rules.get("HE1", asked.day()).asInt() ? Optional.empty()
                : Optional.of(Exclusion.FULL);
    }
}
