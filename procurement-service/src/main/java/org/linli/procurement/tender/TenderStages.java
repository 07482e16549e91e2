package org.linli.procurement.tender;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.time.Deadline;

/** How a tender moves from stage to stage: the guard every command begins with, and the one place that writes the status. */
@MappedSuperclass
abstract class TenderStages extends TenderFile {

    final void require(TenderCommand command) {
        if (!status.accepts().contains(command)) {
            throw new IllegalTransition("Tender", id, status, command);
        }
    }

    final void moveTo(TenderStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        status = next;
    }

    final void end(TenderStatus end, String reason) {
        endReason = reason;
        nextCheckAt = null;
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
