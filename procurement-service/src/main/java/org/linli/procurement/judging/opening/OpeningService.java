package org.linli.procurement.judging.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.BidCloseout;
import org.linli.procurement.bidding.bid.BidCommand;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.bidding.sealing.EnvelopeVault;
import org.linli.procurement.judging.collusion.CollusionWatch;
import org.linli.procurement.judging.panel.PanelPolicy;
import org.linli.procurement.judging.panel.Panels;
import org.linli.procurement.known.dualcontrol.DecisionContent;
import org.linli.procurement.known.dualcontrol.DecisionEffect;
import org.linli.procurement.known.dualcontrol.DecisionKind;
import org.linli.procurement.known.dualcontrol.DecisionSubject;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCloseout;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** Opens the technical envelopes and takes the qualification decisions. */
@ApplicationScoped
class OpeningService implements DecisionEffect {

    private final Tenders tenders;
    private final Bids bids;
    private final BidCloseout bidCloseout;
    private final EnvelopeVault envelopes;
    private final CollusionWatch collusion;
    private final Panels panels;
    private final PanelPolicy policy;
    private final TenderCloseout closeout;
    private final DualControl decisions;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    OpeningService(Tenders tenders, Bids bids, BidCloseout bidCloseout, EnvelopeVault envelopes,
            CollusionWatch collusion, Panels panels, PanelPolicy policy, TenderCloseout closeout, DualControl decisions,
            Commands commands, Journal journal, Today today) {
        this.tenders = tenders;
        this.bids = bids;
        this.bidCloseout = bidCloseout;
        this.envelopes = envelopes;
        this.collusion = collusion;
        this.panels = panels;
        this.policy = policy;
        this.closeout = closeout;
        this.decisions = decisions;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /**
     * Blind codes go by the drawn seed, so that neither arrival nor name shows in them. With fewer bids left than P09
     * asks for, whatever befell the others since the deadline, nothing is opened and the tender fails.
     */
    @Transactional
    Tender open(UUID tenderId, @Nullable String ifMatch) {
        var opened = commands.decideAll(tenders.locked(tenderId), ifMatch, TenderCommand.OPEN, tender -> {
            var standing = bids.of(tenderId, BidStatus.SUBMITTED);
            if (standing.size() < tender.procedure().minBidders()) {
                closeout.fail(tender, "TOO_FEW_BIDDERS", "P09");
                return List.of();
            }
            policy.requireComplete(tender, today.date());
            standing.forEach(bid -> bid.require(BidCommand.OPEN));
            var draw = panels.get(tenderId);
            var event = tender.open(standing.size(), today.date());
            var code = 0;
            for (var bid : standing.stream().sorted(Comparator.comparing((Bid bid) -> draw.order("blind", bid.id())))
                    .toList()) {
                bid.open("B%02d".formatted(++code));
                envelopes.openTechnical(tender, bid.id());
            }
            return List.of(event);
        });
        collusion.screen(opened, bids.of(tenderId, BidStatus.OPENED));
        return opened;
    }

    /**
     * Where a bid is found unfit its agency is out: that takes another person of the unit. Where all are fit, it is
     * done.
     *
     * @throws Invalid unless there is exactly one decision for each opened bid
     */
    @Transactional
    Tender qualify(UUID tenderId, @Nullable String ifMatch, List<QualificationDecision> found, Actor by) {
        var qualified = commands.decideAll(tenders.locked(tenderId), ifMatch, TenderCommand.QUALIFY, tender -> {
            var opened = decidable(tenderId, found);
            if (found.stream().allMatch(QualificationDecision::qualified)) {
                return qualified(tender, opened, found);
            }
            decisions.propose(DecisionKind.DISQUALIFY_BIDS,
                    new DecisionSubject(tenderId, tenderId, tender.purchaserId()),
                    DecisionContent.of(found.stream().map(QualificationDecision::part).toList()), by);
            return List.of();
        });
        collusion.beginDecisions(qualified);
        return qualified;
    }

    private Map<UUID, Bid> decidable(UUID tenderId, List<QualificationDecision> found) {
        var opened =
                bids.of(tenderId, BidStatus.OPENED).stream().collect(Collectors.toMap(Bid::id, Function.identity()));
        requireOneEach(found, opened.keySet());
        requireNoOpenCure(opened.values());
        found.forEach(decision -> opened.get(decision.bidId())
                .require(decision.qualified() ? BidCommand.QUALIFY : BidCommand.DISQUALIFY));
        return opened;
    }

    private List<DomainEvent> qualified(Tender tender, Map<UUID, Bid> opened, List<QualificationDecision> found) {
        for (var decision : found) {
            var bid = opened.get(decision.bidId());
            if (decision.qualified()) {
                journal.append(bid.qualify());
            } else {
                bidCloseout.disqualify(bid, decision.words());
            }
        }
        var passed = (int) found.stream().filter(QualificationDecision::qualified).count();
        var qualified = closeout.withConsequences(tender, tender.qualify(passed, found.size() - passed));
        decisions.movedOn(tender.id());
        return qualified;
    }

    @Override
    public Set<DecisionKind> kinds() {
        return Set.of(DecisionKind.DISQUALIFY_BIDS);
    }

    @Override
    public void hold(UUID tenderId) {
        tenders.locked(tenderId);
    }

    /** Also while the tender stands still; not once another bid fell, or all were found fit. */
    @Override
    public boolean stands(DecisionKind kind, UUID tenderId, DecisionContent content) {
        var decided = content.parts().stream().map(DecisionContent.Part::id).collect(Collectors.toSet());
        return tenders.get(tenderId).stage() == TenderStatus.OPENED && decided
                .equals(bids.of(tenderId, BidStatus.OPENED).stream().map(Bid::id).collect(Collectors.toSet()));
    }

    @Override
    public void take(DecisionKind kind, UUID tenderId, DecisionContent content, Actor second) {
        var found = content.parts().stream().map(QualificationDecision::of).toList();
        collusion.beginDecisions(commands.giveAll(tenders.get(tenderId), TenderCommand.QUALIFY,
                tender -> qualified(tender, decidable(tenderId, found), found)));
    }

    private static void requireOneEach(List<QualificationDecision> decisions, Set<UUID> opened) {
        var decided = decisions.stream().map(QualificationDecision::bidId).toList();
        if (decided.size() != opened.size() || !new HashSet<>(decided).equals(opened)) {
            throw new Invalid(OpeningProblem.DECISIONS, "decisions", opened.size());
        }
    }

    /** Who was given a day for paperwork has it. */
    private void requireNoOpenCure(Collection<Bid> opened) {
        opened.stream().filter(bid -> bid.awaitsPaperwork(today.instant())).findFirst().ifPresent(bid -> {
            throw new RuleRefused(OpeningProblem.CURE_OPEN, today.day().rule("HB2"), "decisions", bid.id());
        });
    }
}
