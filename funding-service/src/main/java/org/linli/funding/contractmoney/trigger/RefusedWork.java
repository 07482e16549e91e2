package org.linli.funding.contractmoney.trigger;

import java.time.LocalDate;
import java.util.UUID;

/** Work that went back to the agency. */
public record RefusedWork(UUID contractId, int instalmentNo, String undisputed, LocalDate refusedOn) {

    boolean owesWages() {
        return "WAGES".equals(undisputed);
    }
}
