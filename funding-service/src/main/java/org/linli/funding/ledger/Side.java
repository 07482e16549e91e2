package org.linli.funding.ledger;

/** The two sides of an entry. */
public enum Side {
    DEBIT, CREDIT
}
