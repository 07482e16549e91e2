package org.linli.funding.gift;

/** Who gives, as far as the rules ask. */
public enum GiverKind {
    ANYBODY, FOUNDER, COUNCIL, MEMBER
}
