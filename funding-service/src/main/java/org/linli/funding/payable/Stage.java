package org.linli.funding.payable;

/** Where a payable lies, and with whom. */
public enum Stage {
    DELIVERY, ACCEPTANCE, APPROVAL, TREASURY, BANK, EVALUATION, CONDUCT, PAUSE
}
