package org.linli.funding.payable;

/** Why a payment may stand still, and why it may not: 国务院令802 art 14 names reasons that are none. */
public enum PauseReason {
    COURT_ORDER(true), FORCE_MAJEURE(true), PAYEE_ACCOUNT_INVALID(true), AGENCY_REQUEST(true), CHANGE_OF_HEAD(false),
    INTERNAL_PROCESS(false), WAITING_FOR_AUDIT(false), WAITING_FOR_EVALUATION(false);

    private final boolean lawful;

    PauseReason(boolean lawful) {
        this.lawful = lawful;
    }

    public boolean isLawful() {
        return lawful;
    }
}
