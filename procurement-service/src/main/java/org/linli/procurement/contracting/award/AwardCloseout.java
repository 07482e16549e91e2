package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.IllegalTransition;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.BidCloseout;
import org.linli.procurement.bidding.bid.BidCommand;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCloseout;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.TenderEvent;
import org.linli.procurement.tendering.tender.Tenders;

/** Withdraws an award with its bid; the tender goes to the next in rank, or fails when nobody is left. */
@ApplicationScoped
class AwardCloseout {

    private final Tenders tenders;
    private final Bids bids;
    private final BidCloseout bidCloseout;
    private final NextCandidate candidates;
    private final TenderCloseout tenderCloseout;
    private final AwardWatch watch;
    private final AwardContracts contracts;
    private final DualControl decisions;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    AwardCloseout(Tenders tenders, Bids bids, BidCloseout bidCloseout, NextCandidate candidates,
            TenderCloseout tenderCloseout, AwardWatch watch, AwardContracts contracts, DualControl decisions,
            Commands commands, Journal journal, Today today) {
        this.tenders = tenders;
        this.bids = bids;
        this.bidCloseout = bidCloseout;
        this.candidates = candidates;
        this.tenderCloseout = tenderCloseout;
        this.watch = watch;
        this.contracts = contracts;
        this.decisions = decisions;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    void passOver(Tender tender, Bid bid, String reason) {
        tender.require(TenderCommand.PASS_OVER);
        bidCloseout.invalidate(bid, reason);
        journal.append(announceNext(tender));
    }

    /** The announced bid fell: the next in rank is announced with a window of its own, or the tender fails. */
    List<DomainEvent> announceNext(Tender tender) {
        tender.require(TenderCommand.PASS_OVER);
        return next(tender, next -> tender.passOver(next.id(), today.day()));
    }

    /** What was to be decided of the former is decided of no other. */
    private List<DomainEvent> next(Tender tender, Function<Bid, List<TenderEvent>> led) {
        var events = candidates.first(tender.id()).<List<DomainEvent>>map(next -> new ArrayList<>(led.apply(next)))
                .orElseGet(() -> tenderCloseout.failed(tender, "NO_CANDIDATE_LEFT", "P17"));
        decisions.movedOn(tender.id());
        return events;
    }

    /** A bid fell, maybe by now: where it leads a rank, announced or not, the next leads it. */
    void candidateFell(Tender tender, UUID bidId, String reason) {
        if (!bidId.equals(tender.outcome().leadingBidId())
                || !tender.accepted().contains(TenderCommand.REPLACE_LEADER)) {
            return;
        }
        var bid = bids.get(bidId);
        if (bid.status() == BidStatus.QUALIFIED) {
            bidCloseout.invalidate(bid, reason);
        }
        journal.append(next(tender, next -> tender.replaceLeader(next.id(), today.day())));
    }

    void withdraw(Award award, String reason) {
        var tender = tenders.locked(award.tenderId());
        commands.give(award, AwardCommand.WITHDRAW, found -> {
            requireMayFall(found, tender);
            return found.withdraw(reason);
        });
        fallen(award, tender, reason);
    }

    /** @throws IllegalTransition (409) where {@link #revoked} could not follow */
    void requireRevocable(Award award, Tender tender, Revocation.Ground ground) {
        if (ground == Revocation.Ground.TASK_CANCELLED) {
            tender.require(TenderCommand.FAIL);
        } else {
            requireMayFall(award, tender);
        }
    }

    /** @throws IllegalTransition (409) where {@link #fallen} could not follow */
    void requireMayFall(Award award, Tender tender) {
        if (tender.accepted().contains(TenderCommand.WITHDRAW_AWARD)) {
            bids.get(award.bidId()).require(BidCommand.INVALIDATE);
        }
    }

    /** The task is gone for all, or this winner alone is. */
    void revoked(Award award, Tender tender, Revocation.Ground ground) {
        if (ground != Revocation.Ground.TASK_CANCELLED) {
            fallen(award, tender, ground.name());
            return;
        }
        watch.withdrawn(award, tender);
        contracts.end(tender.id(), ground.name());
        tenderCloseout.fail(tender, ground.name(), "P17.object");
    }

    /**
     * What an award that was withdrawn takes with it: the draft of its contract and its bid. The next in rank is
     * announced, with a term for objections of its own; a tender that ended meanwhile has nothing more to lose.
     */
    void fallen(Award award, Tender tender, String reason) {
        watch.withdrawn(award, tender);
        contracts.end(tender.id(), reason);
        if (tender.accepted().contains(TenderCommand.WITHDRAW_AWARD)) {
            bidCloseout.invalidate(bids.get(award.bidId()), reason);
            journal.append(next(tender, next -> List.of(tender.withdrawAward(next.id(), today.day()))));
        }
    }
}
