package org.linli.procurement.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** A day to bring papers that were missing or unreadable at the opening. */
@ApplicationScoped
class PaperworkService {

    private final Bids bids;
    private final Tenders tenders;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    PaperworkService(Bids bids, Tenders tenders, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.bids = bids;
        this.tenders = tenders;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    Bid ask(UUID id, List<Cure.Defect> defects) {
        var bid = inItsStage(id);
        var today = Deadline.dayOf(clock.instant());
        var until = calendars.current().deadline(today, rules.get("HB2", today)).passesAt();
        journal.append(bid.askCure(defects, until));
        bids.flush();
        return bid;
    }

    @Transactional
    Bid supply(UUID id, List<TechnicalOffer.Document> papers) {
        var bid = inItsStage(id);
        journal.append(bid.cure(papers, clock.instant(), rules.get("HB2", Deadline.dayOf(clock.instant()))));
        bids.flush();
        return bid;
    }

    private Bid inItsStage(UUID id) {
        var tender = tenders.locked(bids.get(id).tenderId());
        if (tender.status() != TenderStatus.OPENED) {
            throw new Conflict(BidProblem.NOT_OPEN_FOR_BIDS, tender.number(), tender.status());
        }
        return bids.get(id);
    }
}
