package org.linli.funding.overdue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.linli.funding.payable.PayableEvent;
import org.linli.platform.Ids;

/** The history of being late. */
@ApplicationScoped
class OverdueNotices implements PanacheRepositoryBase<OverdueNotice, UUID> {

    private final Clock clock;

    OverdueNotices(Clock clock) {
        this.clock = clock;
    }

    void keep(PayableEvent.Overdue fact) {
        persist(OverdueNotice.of(Ids.next(), fact, clock.instant()));
    }
}
