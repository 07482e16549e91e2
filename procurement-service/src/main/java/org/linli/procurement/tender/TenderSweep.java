package org.linli.procurement.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.rule.Rules;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;

/** Closes tenders at their deadline, and confirms rank 1 where the purchaser kept silent past its term. */
@ApplicationScoped
class TenderSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Tenders tenders;
    private final BidRegister bids;
    private final OpenQuestions questions;
    private final TenderEndings endings;
    private final Rules rules;
    private final Calendars calendars;

    TenderSweep(DueRows rows, Tenders tenders, BidRegister bids, OpenQuestions questions, TenderEndings endings, Rules rules, Calendars calendars) {
        this.rows = rows;
        this.tenders = tenders;
        this.bids = bids;
        this.questions = questions;
        this.endings = endings;
        this.rules = rules;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "tender-deadlines";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("tender", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        var tender = tenders.get(id);
        if (tender.status() == TenderStatus.PUBLISHED) {
            endings.tell(tender, atDeadline(tender));
        } else {
            var silentUntil = Deadline.dayOf(tender.nextCheckAt);
            endings.tell(tender, List.of(tender.announce(silentUntil, true, rules.book(), calendars.current())));
        }
    }

    /** An unanswered question blocks the closing: bidders get the answer and days to use it. */
    private List<TenderEvent> atDeadline(Tender tender) {
        if (questions.areOpen(tender.id())) {
            var deadline = Deadline.dayOf(tender.nextCheckAt);
            return List.of(tender.extend(deadline, "HQ2", "UNANSWERED_QUESTION", rules.book(), calendars.current()));
        }
        bids.dropUnconfirmed(tender.id());
        return tender.close(bids.standing(tender.id()));
    }
}
