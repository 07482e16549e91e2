package org.linli.registry.takeover;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * So many open cases that one agency takes over.
 *
 * @param by last day on which it may sign for them
 * @param receivedOn it has signed for all of them
 */
@Schema(name = "TakeoverPart")
record Part(int no, UUID takerAgencyId, int cases, LocalDate by, @Nullable LocalDate receivedOn) {

    boolean isOpen() {
        return receivedOn == null;
    }

    Part received(LocalDate on) {
        return new Part(no, takerAgencyId, cases, by, on);
    }

    Part of(UUID other, LocalDate until) {
        return new Part(no, other, cases, until, null);
    }
}
