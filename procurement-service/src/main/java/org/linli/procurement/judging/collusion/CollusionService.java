package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.procurement.bidding.bid.BidEndings;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderEndings;
import org.linli.procurement.tendering.tender.Tenders;

/** The purchaser's word on a sign, before the bids are ranked: confirmed, all bids that show it are invalid. */
@ApplicationScoped
class CollusionService {

    private final CollusionSigns signs;
    private final Tenders tenders;
    private final Bids bids;
    private final BidEndings endings;
    private final TenderEndings tenderEndings;
    private final Commands commands;

    CollusionService(CollusionSigns signs, Tenders tenders, Bids bids, BidEndings endings, TenderEndings tenderEndings,
            Commands commands) {
        this.signs = signs;
        this.tenders = tenders;
        this.bids = bids;
        this.endings = endings;
        this.tenderEndings = tenderEndings;
        this.commands = commands;
    }

    @Transactional
    CollusionSign decide(UUID id, @Nullable String ifMatch, boolean confirmed, String words, Actor by) {
        var tender = tenders.locked(signs.tenderOf(id));
        var command = confirmed ? SignCommand.CONFIRM : SignCommand.DISMISS;
        var sign = commands.decide(signs.locked(id), ifMatch, command, found -> {
            requireStage(tender);
            return confirmed ? found.confirm(by, words, agencies(found)) : found.dismiss(by, words);
        });
        if (confirmed) {
            sign.bids().stream().map(bids::get).filter(bid -> bid.status() == BidStatus.QUALIFIED)
                    .forEach(bid -> endings.disqualify(bid, "COLLUSION"));
            requireEnough(tender);
        }
        return sign;
    }

    private List<UUID> agencies(CollusionSign sign) {
        return sign.bids().stream().flatMap(bid -> bids.get(bid).members().stream()).toList();
    }

    /** With too few bids left there is nothing to compare (P09). */
    private void requireEnough(Tender tender) {
        if (bids.of(tender.id(), BidStatus.QUALIFIED).size() < tender.procedure().minBidders()) {
            tenderEndings.fail(tender, "TOO_FEW_QUALIFIED_BIDS", "P09");
        }
    }

    private static void requireStage(Tender tender) {
        if (!CollusionSign.mayBeDecided(tender)) {
            throw new Conflict(CollusionProblem.STAGE, tender.number(), tender.status());
        }
    }
}
