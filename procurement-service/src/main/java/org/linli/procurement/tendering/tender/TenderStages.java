package org.linli.procurement.tendering.tender;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/** How a tender moves from stage to stage: the one place that writes the status. */
@MappedSuperclass
abstract class TenderStages extends TenderFile {

    final void moveTo(TenderStatus next) {
        status = status.to(next);
    }

    final void end(TenderStatus end, String reason) {
        endReason = reason;
        nextCheckAt = null;
        suspendedIn = null;
        suspendedOn = null;
        moveTo(end);
    }

    final void runClocks(TenderClocks next) {
        clocks = next;
        bidsUntil = next.bidsUntil().passesAt();
    }

    static @Nullable Instant passes(@Nullable Deadline deadline) {
        return deadline == null ? null : deadline.passesAt();
    }
}
