package org.linli.procurement.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.web.Answers;
import org.linli.procurement.bid.BidEndings;
import org.linli.procurement.bid.BidStatus;
import org.linli.procurement.bid.Bids;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.TenderEndings;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** The purchaser's word on a sign, before the bids are ranked: confirmed, all bids that show it are invalid. */
@ApplicationScoped
class CollusionService {

    private final CollusionSigns signs;
    private final Tenders tenders;
    private final Bids bids;
    private final BidEndings endings;
    private final TenderEndings tenderEndings;
    private final Journal journal;

    CollusionService(CollusionSigns signs, Tenders tenders, Bids bids, BidEndings endings, TenderEndings tenderEndings,
            Journal journal) {
        this.signs = signs;
        this.tenders = tenders;
        this.bids = bids;
        this.endings = endings;
        this.tenderEndings = tenderEndings;
        this.journal = journal;
    }

    @Transactional
    CollusionSign decide(UUID id, @Nullable String ifMatch, boolean confirmed, String words, Actor by) {
        var tender = tenders.locked(signs.get(id).tenderId());
        requireStage(tender);
        var sign = signs.get(id);
        Answers.requireMatch(ifMatch, sign.version());
        if (confirmed) {
            var concerned = sign.bids().stream().map(bids::get).toList();
            journal.append(sign.confirm(by, words, concerned.stream().flatMap(bid -> bid.members().stream()).toList()));
            concerned.stream().filter(bid -> bid.status() == BidStatus.QUALIFIED)
                    .forEach(bid -> endings.disqualify(bid, "COLLUSION"));
            requireEnough(tender);
        } else {
            journal.append(sign.dismiss(by, words));
        }
        signs.flush();
        return sign;
    }

    /** With too few bids left there is nothing to compare (P09). */
    private void requireEnough(Tender tender) {
        if (bids.of(tender.id(), BidStatus.QUALIFIED).size() < tender.procedure().minBidders()) {
            tenderEndings.fail(tender, "TOO_FEW_QUALIFIED_BIDS", "P09");
        }
    }

    /** Qualification decides on every opened bid, so that nothing is disqualified between opening and it. */
    private static void requireStage(Tender tender) {
        if (!tender.status().hasReached(TenderStatus.SCORING) || tender.status().hasReached(TenderStatus.RANKED)) {
            throw new Conflict(CollusionProblem.STAGE, tender.number(), tender.status());
        }
    }
}
