package org.linli.funding.contract;

/** What starts an instalment's clock: the signature, or the acceptance of that piece of work. */
public enum InstalmentTrigger {
    SIGNING, PERIOD, ACCEPTANCE, EVALUATION, MID_TERM, FINAL
}
