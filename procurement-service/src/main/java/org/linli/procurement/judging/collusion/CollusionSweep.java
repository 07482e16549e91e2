package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.procurement.tendering.tender.TenderCloseout;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/**
 * Says that a sign was not decided in time; its clock begins anew where the tender stands still. After several terms
 * the tender fails: honest bidders wait no longer, and nobody is ranked beside an open suspicion.
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
        var tender = tenders.get(sign.tenderId());
        var day = today.day();
        if (tender.status() == TenderStatus.SUSPENDED) {
            journal.append(sign.suspected(day.date(), day.until("CS.decide")));
        } else {
            var ended = tender.accepted().isEmpty();
            sign.tick(ended, day.until("CS.decide")).ifPresent(journal::append);
            if (!ended && sign.isGivenUp(day.rule("CS.end").asInt())) {
                closeout.fail(tenders.locked(sign.tenderId()), "COLLUSION_UNDECIDED", "CS.end");
            }
        }
    }
}
