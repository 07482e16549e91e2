package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Calls for a signature that is late, ends an award whose winner let that pass too, and drops old proposals. */
@ApplicationScoped
@Swept(name = "award-deadlines", table = "award")
class AwardSweep implements TableSweep {

    private final Awards awards;
    private final SigningPolicy signing;
    private final AwardCloseout closeout;
    private final Journal journal;
    private final Today today;

    AwardSweep(Awards awards, SigningPolicy signing, AwardCloseout closeout, Journal journal, Today today) {
        this.awards = awards;
        this.signing = signing;
        this.closeout = closeout;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public void tick(UUID id, Instant now) {
        var award = awards.get(id);
        var awaited = signing.awaited(award, today.date());
        if (award.isForfeited(now, awaited)) {
            closeout.withdraw(award, "SIGNING_TERM_ENDED");
        } else {
            journal.append(award.tick(now, awaited, today.day()));
        }
    }
}
