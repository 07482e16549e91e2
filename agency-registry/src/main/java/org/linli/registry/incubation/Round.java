package org.linli.registry.incubation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One round of a programme: who applies within it competes for its places. */
@Schema(name = "ProgrammeRound")
record Round(int no, LocalDate applyFrom, LocalDate applyUntil, int places) {

    boolean isOpenOn(LocalDate day) {
        return !day.isBefore(applyFrom) && !day.isAfter(applyUntil);
    }

    boolean overlaps(Round other) {
        return !applyFrom.isAfter(other.applyUntil) && !other.applyFrom.isAfter(applyUntil);
    }
}
