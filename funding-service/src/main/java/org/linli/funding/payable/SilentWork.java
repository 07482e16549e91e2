package org.linli.funding.payable;

import java.time.LocalDate;
import java.util.UUID;

/** Work of an instalment that was handed over and that nobody accepted by its last day. */
record SilentWork(UUID contractId, int instalmentNo, LocalDate acceptUntil) {

    /** Names it among all. */
    @Override
    public String toString() {
        return contractId + " " + instalmentNo;
    }
}
