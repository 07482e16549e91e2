package org.linli.procurement.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;

/** Closes tenders at their deadline, and confirms rank 1 where the purchaser kept silent past its term. */
@ApplicationScoped
class TenderDeadlines implements Sweep {

    private final Tenders tenders;
    private final BidRegister bids;
    private final OpenQuestions questions;
    private final TenderEndings endings;
    private final Rules rules;
    private final Calendars calendars;

    TenderDeadlines(Tenders tenders, BidRegister bids, OpenQuestions questions, TenderEndings endings, Rules rules, Calendars calendars) {
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
    public int sweep(Instant now, int limit) {
        List<?> due = tenders.getEntityManager().createNativeQuery("""
                select id from tender where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", UUID.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        due.forEach(id -> tick(tenders.get((UUID) id)));
        return due.size();
    }

    private void tick(Tender tender) {
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
