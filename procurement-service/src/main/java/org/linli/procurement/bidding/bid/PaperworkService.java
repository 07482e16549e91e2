package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.procurement.Pseudonym;
import org.linli.procurement.bidding.sealing.TechnicalOffer;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** A day to bring papers that were missing or unreadable at the opening. */
@ApplicationScoped
class PaperworkService {

    private final Bids bids;
    private final Tenders tenders;
    private final Pseudonym pseudonym;
    private final Commands commands;
    private final Today today;

    PaperworkService(Bids bids, Tenders tenders, Pseudonym pseudonym, Commands commands, Today today) {
        this.bids = bids;
        this.tenders = tenders;
        this.pseudonym = pseudonym;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    Bid ask(UUID id, List<Cure.Defect> defects) {
        return give(id, BidCommand.ASK_CURE, bid -> bid.askCure(defects, today.day().until("HB2").passesAt()));
    }

    @Transactional
    Bid supply(UUID id, List<TechnicalOffer.Document> papers, Actor by) {
        return give(id, BidCommand.CURE, bid -> {
            pseudonym.actAs("bid", id);
            return bid.cure(papers, by, today.instant(), today.day().rule("HB2"));
        });
    }

    /** Also while the tender stands still: the day runs on. */
    private Bid give(UUID id, BidCommand command, Function<Bid, BidEvent> work) {
        var tender = tenders.locked(bids.tenderOf(id));
        return commands.give(bids.locked(id), command, bid -> {
            if (tender.stage() != TenderStatus.OPENED || tender.accepted().isEmpty()) {
                throw new Conflict(BidProblem.NOT_OPEN_FOR_BIDS, tender.number(), tender.status());
            }
            return work.apply(bid);
        });
    }
}
