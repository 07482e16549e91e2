package org.linli.procurement.contracting.independence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.known.agency.KnownAgencies;
import org.linli.procurement.known.dualcontrol.DecisionContent;
import org.linli.procurement.known.dualcontrol.DecisionEffect;
import org.linli.procurement.known.dualcontrol.DecisionKind;
import org.linli.procurement.known.dualcontrol.DecisionSubject;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.known.independence.KnownOverlap;
import org.linli.procurement.known.independence.KnownOverlaps;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.Tenders;

/** Looks at ties of a bid's agencies with the purchaser, and takes the word of two persons on them. */
@ApplicationScoped
public class OverlapGate implements DecisionEffect {

    private static final String RULE = "C05.review";

    private final KnownOverlaps overlaps;
    private final KnownAgencies agencies;
    private final Tenders tenders;
    private final Bids bids;
    private final DualControl decisions;
    private final OverlapAftermath aftermath;
    private final Today today;

    OverlapGate(KnownOverlaps overlaps, KnownAgencies agencies, Tenders tenders, Bids bids, DualControl decisions,
            OverlapAftermath aftermath, Today today) {
        this.overlaps = overlaps;
        this.agencies = agencies;
        this.tenders = tenders;
        this.bids = bids;
        this.decisions = decisions;
        this.aftermath = aftermath;
        this.today = today;
    }

    /** One tie, and whether two persons looked at it with this bid. */
    record Tie(KnownOverlap overlap, Bid bid, boolean reviewed) {
    }

    private record Asked(String unit, Bid bid) {
    }

    List<Tie> of(Tender tender, Collection<Bid> all) {
        return of(all.stream().map(bid -> new Asked(tender.purchaserId(), bid)).toList());
    }

    /** As many statements for many bids as for one. */
    private List<Tie> of(List<Asked> all) {
        var holders = agencies
                .holders(all.stream().flatMap(asked -> asked.bid().members().stream()).collect(Collectors.toSet()));
        var standing = overlaps.standing(all.stream().map(Asked::unit).collect(Collectors.toSet()), holders.keySet());
        if (standing.isEmpty()) {
            return List.of();
        }
        var reviewed =
                decisions.confirmed(DecisionKind.REVIEW_OVERLAPS, all.stream().map(asked -> asked.bid().id()).toList());
        return all.stream()
                .flatMap(asked -> standing.stream().filter(overlap -> overlap.unit().equals(asked.unit()))
                        .filter(overlap -> asked.bid().members().contains(holders.get(overlap.agencyId())))
                        .map(overlap -> new Tie(overlap, asked.bid(),
                                isIn(reviewed.getOrDefault(asked.bid().id(), List.of()), overlap))))
                .toList();
    }

    /** Those of the tenders whose leading bid has a tie that nobody looked at or proposes to have looked at. */
    Set<UUID> waiting(Collection<Tender> tenders) {
        var units = new HashMap<UUID, String>();
        tenders.stream().filter(tender -> tender.outcome().leadingBidId() != null)
                .forEach(tender -> units.put(tender.outcome().leadingBidId(), tender.purchaserId()));
        if (units.isEmpty()) {
            return Set.of();
        }
        var leading =
                bids.list("id in ?1", units.keySet()).stream().map(bid -> new Asked(units.get(bid.id()), bid)).toList();
        var open = of(leading).stream().filter(tie -> !tie.reviewed()).map(Tie::bid).collect(Collectors.toSet());
        if (open.isEmpty()) {
            return Set.of();
        }
        var proposed = decisions.waiting(DecisionKind.REVIEW_OVERLAPS, open.stream().map(Bid::id).toList());
        return open.stream().filter(bid -> !proposed.contains(bid.id())).map(Bid::tenderId).collect(Collectors.toSet());
    }

    /** As it stands now: who looked at one that was merely found has not looked at what the registry then upheld. */
    private static boolean isIn(List<DecisionContent> reviewed, KnownOverlap overlap) {
        return reviewed.stream().flatMap(content -> content.parts().stream()).anyMatch(part(overlap)::equals);
    }

    private static DecisionContent.Part part(KnownOverlap overlap) {
        return new DecisionContent.Part(overlap.id(), true, overlap.state().name());
    }

    /** @throws RuleRefused under C05.review while a tie of its agencies with the purchaser was not looked at by two */
    public void requireReviewed(Tender tender, Bid bid, BusinessDay day) {
        var open = of(tender, List.of(bid)).stream().filter(tie -> !tie.reviewed()).count();
        if (open > 0) {
            throw new RuleRefused(OverlapProblem.UNREVIEWED, day.rule(RULE), "overlaps", bid.id(), open);
        }
    }

    public boolean isReviewed(Tender tender, Bid bid) {
        return of(tender, List.of(bid)).stream().allMatch(Tie::reviewed);
    }

    /** Of the bid that leads the tender. @throws RuleRefused where no tie of it waits */
    @Transactional
    void propose(UUID tenderId, String words, Actor by) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderCommand.REVIEW_OVERLAPS);
        var leading = tender.outcome().leadingBidId();
        var open = leading == null ? List.<DecisionContent.Part>of() : unreviewed(tender, bids.get(leading));
        if (open.isEmpty()) {
            throw new RuleRefused(OverlapProblem.NOTHING_TO_REVIEW, today.day().rule(RULE), "tenderId",
                    tender.number());
        }
        decisions.propose(DecisionKind.REVIEW_OVERLAPS, new DecisionSubject(leading, tenderId, tender.purchaserId()),
                new DecisionContent(words, null, open), by);
    }

    private List<DecisionContent.Part> unreviewed(Tender tender, Bid bid) {
        return of(tender, List.of(bid)).stream().filter(tie -> !tie.reviewed()).map(tie -> part(tie.overlap()))
                .toList();
    }

    @Override
    public Set<DecisionKind> kinds() {
        return Set.of(DecisionKind.REVIEW_OVERLAPS);
    }

    @Override
    public void hold(UUID bidId) {
        tenders.locked(bids.tenderOf(bidId));
    }

    @Override
    public boolean stands(DecisionKind kind, UUID bidId, DecisionContent content) {
        var tender = tenders.get(bids.tenderOf(bidId));
        return !tender.accepted().isEmpty() && bidId.equals(tender.outcome().leadingBidId());
    }

    /** What two put on file is read where an award or a signature asks. */
    @Override
    public void take(DecisionKind kind, UUID bidId, DecisionContent content, Actor second) {
        aftermath.reviewed(tenders.get(bids.tenderOf(bidId)));
    }
}
