package org.linli.funding.gift;

/** How a gift was raised. */
public enum Raised {
    /** Given by somebody of their own accord, under an agreement. */
    DIRECT,
    /** By a public campaign: only with the qualification, or together with somebody who has it (D01). */
    PUBLIC,
    /** Among founders, council and members alone (D02). */
    TARGETED
}
