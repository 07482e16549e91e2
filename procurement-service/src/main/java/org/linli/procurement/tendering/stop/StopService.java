package org.linli.procurement.tendering.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.known.dualcontrol.DecisionContent;
import org.linli.procurement.known.dualcontrol.DecisionEffect;
import org.linli.procurement.known.dualcontrol.DecisionKind;
import org.linli.procurement.known.dualcontrol.DecisionSubject;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.tendering.port.BidRegister;
import org.linli.procurement.tendering.port.ChallengeHolds;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCloseout;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.TenderSuspension;
import org.linli.procurement.tendering.tender.Tenders;

/** One method per command that stops a tender or lets it go on. */
@ApplicationScoped
class StopService implements DecisionEffect {

    private final Tenders tenders;
    private final BidRegister bids;
    private final TenderCloseout closeout;
    private final TenderSuspension pauses;
    private final ChallengeHolds holds;
    private final DualControl decisions;
    private final Commands commands;
    private final Today today;

    StopService(Tenders tenders, BidRegister bids, TenderCloseout closeout, TenderSuspension pauses,
            ChallengeHolds holds, DualControl decisions, Commands commands, Today today) {
        this.tenders = tenders;
        this.bids = bids;
        this.closeout = closeout;
        this.pauses = pauses;
        this.holds = holds;
        this.decisions = decisions;
        this.commands = commands;
        this.today = today;
    }

    /** Before the opening nobody loses but the work of writing a bid; from then on by two, on a ground of law. */
    @Transactional
    Tender cancel(UUID id, @Nullable String ifMatch, String reason, @Nullable CancellationGround ground, Actor by) {
        return commands.decideAll(tenders.locked(id), ifMatch, TenderCommand.CANCEL, tender -> {
            if (!tender.stage().hasReached(TenderStatus.OPENED)) {
                return closeout.withConsequences(tender, List.of(tender.cancel(reason)));
            }
            requireGround(tender, ground);
            decisions.propose(DecisionKind.CANCEL_TENDER, subject(tender), DecisionContent.of(reason, ground), by);
            return List.of();
        });
    }

    /**
     * @throws RuleRefused under P36 without a ground, or with one that the tender's own file contradicts: enough bids
     * stand, or a price is said to be above the budget, with the last of which the tender would have failed (P10)
     */
    private void requireGround(Tender tender, @Nullable CancellationGround ground) {
        var rule = today.day().rule("P36");
        if (ground == null) {
            throw new RuleRefused(StopProblem.NO_GROUND, rule, "ground", tender.number());
        }
        if (ground == CancellationGround.ABOVE_BUDGET) {
            throw new RuleRefused(StopProblem.NONE_ABOVE_BUDGET, rule, "ground", tender.number());
        }
        if (ground == CancellationGround.TOO_FEW_RESPONSIVE
                && bids.live(tender.id()) >= tender.procedure().minBidders()) {
            throw new RuleRefused(StopProblem.GROUND_CONTRADICTED, rule, "ground", tender.number(), ground);
        }
    }

    @Transactional
    Tender suspend(UUID id, @Nullable String ifMatch, String reason, Actor by) {
        return commands.decideAll(tenders.locked(id), ifMatch, TenderCommand.SUSPEND, tender -> {
            decisions.propose(DecisionKind.SUSPEND_TENDER, subject(tender), DecisionContent.of(reason), by);
            return List.of();
        });
    }

    @Transactional
    Tender resume(UUID id, @Nullable String ifMatch) {
        return commands.decideAll(tenders.locked(id), ifMatch, TenderCommand.RESUME, tender -> {
            holds.requireMayResume(id, today.date());
            pauses.resume(tender, today.date());
            return List.of();
        });
    }

    private static DecisionSubject subject(Tender tender) {
        return new DecisionSubject(tender.id(), tender.id(), tender.purchaserId());
    }

    @Override
    public Set<DecisionKind> kinds() {
        return Set.of(DecisionKind.CANCEL_TENDER, DecisionKind.SUSPEND_TENDER);
    }

    @Override
    public void hold(UUID tenderId) {
        tenders.locked(tenderId);
    }

    @Override
    public boolean stands(DecisionKind kind, UUID tenderId, DecisionContent content) {
        return tenders.get(tenderId).accepted()
                .contains(kind == DecisionKind.SUSPEND_TENDER ? TenderCommand.SUSPEND : TenderCommand.CANCEL);
    }

    @Override
    public void take(DecisionKind kind, UUID tenderId, DecisionContent content, Actor second) {
        var held = tenders.get(tenderId);
        if (kind == DecisionKind.SUSPEND_TENDER) {
            held.require(TenderCommand.SUSPEND);
            pauses.suspend(held, content.words(), today.date());
            return;
        }
        requireGround(held, CancellationGround.valueOf(content.choice()));
        commands.giveAll(held, TenderCommand.CANCEL, tender -> closeout.withConsequences(tender,
                List.of(tender.cancel(content.choice() + ": " + content.words()))));
    }
}
