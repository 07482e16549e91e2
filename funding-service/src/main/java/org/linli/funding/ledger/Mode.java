package org.linli.funding.ledger;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a transaction counts: at once, reserved, booking or freeing a reservation, or turning another round. */
enum Mode {

    DIRECT, PENDING, POST, VOID, REVERSAL;

    /** Its entries are in the balances. */
    private boolean isBooked() {
        return this == DIRECT || this == POST || this == REVERSAL;
    }

    /** Those that are booked, as SQL lists them. */
    static String booked() {
        return Arrays.stream(values()).filter(Mode::isBooked).map(mode -> "'" + mode + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
