package org.linli.registry.takeover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a signed contract: whose clients somebody serves, with how many people. */
record ContractServed(UUID contractId, UUID agencyId, String purchaserId, @Nullable List<Staff> staffing) {

    /** Of one tier. */
    record Staff(int people) {
    }

    int people() {
        return staffing == null ? 0 : staffing.stream().mapToInt(Staff::people).sum();
    }
}
