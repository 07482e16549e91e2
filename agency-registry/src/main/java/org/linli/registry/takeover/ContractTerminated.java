package org.linli.registry.takeover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is read of a contract that ended early: from when, and who takes how many cases. */
record ContractTerminated(UUID contractId, UUID agencyId, LocalDate on, @Nullable List<Taken> handover) {

    /** What one taker receives, until when. */
    record Taken(UUID takerAgencyId, int cases, LocalDate by) {
    }

    List<Part> parts() {
        var taken = handover == null ? List.<Taken>of() : handover.stream().filter(one -> one.cases() > 0).toList();
        return IntStream.range(0, taken.size()).mapToObj(
                at -> new Part(at + 1, taken.get(at).takerAgencyId(), taken.get(at).cases(), taken.get(at).by(), null))
                .toList();
    }
}
