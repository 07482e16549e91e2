package org.linli.funding.ledger;

/** How a transaction counts: at once, reserved, booking or freeing a reservation, or turning another round. */
enum Mode {
    DIRECT, PENDING, POST, VOID, REVERSAL
}
