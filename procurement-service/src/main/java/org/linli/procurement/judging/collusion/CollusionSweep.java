package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCloseout;
import org.linli.procurement.tendering.tender.Tenders;

/**
 * Says that a sign was not decided in time, as long as any lot of its bids waits for it; its clock begins when it may
 * be decided, and anew where the tender stands still. After several terms the lots that wait fail: honest bidders wait
 * no longer, and nobody is ranked beside an open suspicion.
 */
@ApplicationScoped
@Swept(name = "collusion-deadlines", table = "collusion_sign")
class CollusionSweep implements TableSweep {

    private final CollusionSigns signs;
    private final Tenders tenders;
    private final TenderCloseout closeout;
    private final Journal journal;
    private final Today today;

    CollusionSweep(CollusionSigns signs, Tenders tenders, TenderCloseout closeout, Journal journal, Today today) {
        this.signs = signs;
        this.tenders = tenders;
        this.closeout = closeout;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public void tick(UUID id, Instant now) {
        var sign = signs.get(id);
        var touched = signs.tendersOf(id).stream().map(tenders::get).toList();
        var running = touched.stream().filter(tender -> !tender.accepted().isEmpty()).toList();
        if (running.isEmpty()) {
            sign.rest();
        } else if (sign.mayBeDecided(touched)) {
            remind(sign, running, today.day());
        } else {
            waits(sign, today.day());
        }
    }

    private void remind(CollusionSign sign, List<Tender> running, BusinessDay day) {
        if (sign.waitsForItsClock()) {
            journal.append(sign.suspected(day.date(), day.until("CS.decide")));
            return;
        }
        journal.append(sign.alarm(day.until("CS.decide")));
        if (sign.isGivenUp(day.rule("CS.end").asInt())) {
            running.stream().map(Tender::id).map(tenders::locked).filter(sign::stops)
                    .forEach(tender -> closeout.fail(tender, "COLLUSION_UNDECIDED", "CS.end"));
        }
    }

    /** It may not be decided yet, or not while its tender stands still. */
    private void waits(CollusionSign sign, BusinessDay day) {
        if (sign.waitsForItsClock()) {
            sign.lookAgain(day.until("CS.decide"));
        } else {
            journal.append(sign.suspected(day.date(), day.until("CS.decide")));
        }
    }
}
