package org.linli.funding.payable;

/** Told inside the service, in the same transaction: the clock of a payable has spoken. */
public record Ticked(Payable payable, Tick tick) {
}
