package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.procurement.tendering.port.BidRegister;
import org.linli.procurement.tendering.port.ChallengeHolds;
import org.linli.procurement.tendering.port.ExpertPool;
import org.linli.procurement.tendering.port.OpenQuestions;

/**
 * Closes tenders at their deadline, confirms rank 1 where the purchaser kept silent past its term, asks each term anew
 * why one stands still, and says at the end of every term that a rank or an award is late. What others act on counts
 * from the day on which they can read it, however late that is.
 */
@ApplicationScoped
@Swept(name = "tender-deadlines", table = "tender")
class TenderSweep implements TableSweep {

    private final Tenders tenders;
    private final BidRegister bids;
    private final OpenQuestions questions;
    private final TenderCloseout closeout;
    private final ExpertPool pool;
    private final ChallengeHolds holds;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    TenderSweep(Tenders tenders, BidRegister bids, OpenQuestions questions, TenderCloseout closeout, ExpertPool pool,
            ChallengeHolds holds, Commands commands, Journal journal, Today today) {
        this.tenders = tenders;
        this.bids = bids;
        this.questions = questions;
        this.closeout = closeout;
        this.pool = pool;
        this.holds = holds;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public void tick(UUID id, Instant now) {
        var tender = tenders.get(id);
        if (tender.status() == TenderStatus.PUBLISHED) {
            atDeadline(tender);
        } else if (tender.status() == TenderStatus.SUSPENDED) {
            journal.append(tender.review(today.day().until("HD2")));
        } else if (tender.clocks().owed(tender.status()) != null) {
            remind(tender);
        } else {
            commands.give(tender, TenderCommand.ANNOUNCE, held -> held.announce(today.date(), true, today.day()));
        }
    }

    /** Nobody is late with what a challenge holds. */
    private void remind(Tender tender) {
        var owed = Objects.requireNonNull(tender.clocks().owed(tender.status()));
        var next = today.day().until(owed.rule());
        tender.lookAgain(next);
        if (holds.mayAward(tender.id())) {
            journal.append(TenderEvent.StepOverdue.of(tender, owed, next));
        }
    }

    /** An unanswered question blocks the closing: bidders get the answer and days to use it. */
    private void atDeadline(Tender tender) {
        if (questions.areOpen(tender.id())) {
            commands.give(tender, TenderCommand.EXTEND,
                    held -> held.extend(today.date(), TenderClocks.LATE_ANSWER, "UNANSWERED_QUESTION", today.day()));
        } else {
            commands.giveAll(tender, TenderCommand.CLOSE, held -> {
                bids.dropUnconfirmed(held.id());
                var closed = closeout.withConsequences(held, held.close(bids.standing(held.id())));
                if (held.status() == TenderStatus.CLOSED) {
                    pool.commitFor(held.id());
                }
                return closed;
            });
        }
    }
}
