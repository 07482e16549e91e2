package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.BidCloseout;
import org.linli.procurement.bidding.bid.BidCommand;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCloseout;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/**
 * The word of two officers on a sign: confirmed, all bids that show it are invalid in whichever lot they are not ranked
 * yet, and lead no rank in the others.
 */
@ApplicationScoped
class CollusionService {

    private final CollusionSigns signs;
    private final Tenders tenders;
    private final Bids bids;
    private final BidCloseout closeout;
    private final TenderCloseout tenderCloseout;
    private final SignAftermath aftermath;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    CollusionService(CollusionSigns signs, Tenders tenders, Bids bids, BidCloseout closeout,
            TenderCloseout tenderCloseout, SignAftermath aftermath, Commands commands, Journal journal, Today today) {
        this.signs = signs;
        this.tenders = tenders;
        this.bids = bids;
        this.closeout = closeout;
        this.tenderCloseout = tenderCloseout;
        this.aftermath = aftermath;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    CollusionSign propose(UUID id, @Nullable String ifMatch, Verdict verdict) {
        return decide(id, ifMatch, SignCommand.DECIDE, held(id), sign -> sign.propose(verdict));
    }

    @Transactional
    CollusionSign sendBack(UUID id, @Nullable String ifMatch, String reason, Actor by) {
        return decide(id, ifMatch, SignCommand.SEND_BACK, held(id), sign -> sign.sendBack(by, reason));
    }

    @Transactional
    CollusionSign agree(UUID id, @Nullable String ifMatch, Actor by) {
        var held = held(id);
        var sign = decide(id, ifMatch, SignCommand.AGREE, held, found -> found.agree(by, agencies(found)));
        if (sign.status() == SignStatus.CONFIRMED) {
            held.forEach(tender -> sign.bids().stream().map(bids::get).filter(bid -> bid.tenderId().equals(tender.id()))
                    .filter(bid -> bid.accepted().contains(BidCommand.DISQUALIFY)).forEach(bid -> fall(tender, bid)));
            held.stream().filter(CollusionService::isOpen).forEach(this::requireEnough);
        } else {
            held.forEach(aftermath::dismissed);
        }
        return sign;
    }

    private void fall(Tender tender, Bid bid) {
        if (tender.stage().hasReached(TenderStatus.RANKED)) {
            aftermath.confirmed(tender, bid);
        } else {
            closeout.disqualify(bid, "COLLUSION");
        }
    }

    /** Its bids are opened and not ranked yet, also where it stands still. */
    private static boolean isOpen(Tender tender) {
        return tender.stage().hasReached(TenderStatus.OPENED) && !tender.stage().hasReached(TenderStatus.RANKED);
    }

    /** Every tender whose bids show it, in the order of ids. */
    private List<Tender> held(UUID id) {
        var touched = signs.tendersOf(id);
        if (touched.isEmpty()) {
            throw new NotFound("CollusionSign", id);
        }
        return touched.stream().map(tenders::locked).toList();
    }

    private CollusionSign decide(UUID id, @Nullable String ifMatch, SignCommand command, List<Tender> held,
            Function<CollusionSign, CollusionEvent> work) {
        return commands.decide(signs.locked(id), ifMatch, command, sign -> {
            if (sign.isOwedElsewhere(held)) {
                beginClock(sign);
            } else {
                held.stream().filter(tender -> tender.id().equals(sign.tenderId()))
                        .forEach(CollusionService::requireStage);
            }
            return work.apply(sign);
        });
    }

    private void beginClock(CollusionSign sign) {
        if (sign.waitsForItsClock()) {
            var day = today.day();
            journal.append(sign.suspected(day.date(), day.until("CS.decide")));
        }
    }

    private List<UUID> agencies(CollusionSign sign) {
        return sign.bids().stream().flatMap(bid -> bids.get(bid).members().stream()).distinct().toList();
    }

    /** With too few bids left there is nothing to compare (P09). */
    private void requireEnough(Tender tender) {
        if (bids.of(tender.id(), BidStatus.OPENED, BidStatus.QUALIFIED).size() < tender.procedure().minBidders()) {
            tenderCloseout.fail(tender, "TOO_FEW_QUALIFIED_BIDS", "P09");
        }
    }

    private static void requireStage(Tender tender) {
        if (!CollusionSign.mayBeDecided(tender)) {
            var why = tender.status() == TenderStatus.SUSPENDED ? CollusionProblem.PAUSED
                    : tender.accepted().isEmpty() || tender.status().hasReached(TenderStatus.RANKED)
                            ? CollusionProblem.STAGE : CollusionProblem.NOT_YET;
            throw new Conflict(why, tender.number(), tender.status());
        }
    }
}
