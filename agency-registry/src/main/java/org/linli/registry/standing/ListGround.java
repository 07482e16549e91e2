package org.linli.registry.standing;

/** Why an agency comes onto a list: O08 for the abnormal one, O10 for the serious one. */
enum ListGround {

    ANNUAL_REPORT(ListKind.ABNORMAL, true), NO_PARTY_ORGANISATION(ListKind.ABNORMAL, true),
    RECTIFICATION_OVERDUE(ListKind.ABNORMAL, true), FUNDRAISING_RULES(ListKind.ABNORMAL, true),
    SMALL_PENALTY(ListKind.ABNORMAL, false), UNREACHABLE(ListKind.ABNORMAL, true),
    ABNORMAL_TWO_YEARS(ListKind.SERIOUS, true), FRAUD_IN_REGISTRATION(ListKind.SERIOUS, true),
    ORDERED_TO_STOP(ListKind.SERIOUS, true), LARGE_FINE(ListKind.SERIOUS, true),
    REPEATED_PENALTIES(ListKind.SERIOUS, true), COURT_DEFAULTER(ListKind.SERIOUS, true),
    CERTIFICATE_REVOKED(ListKind.SERIOUS, true);

    private final ListKind list;
    private final boolean curable;

    ListGround(ListKind list, boolean curable) {
        this.list = list;
        this.curable = curable;
    }

    ListKind list() {
        return list;
    }

    /** False where there is nothing to put right: time alone removes it (O09). */
    boolean isCurable() {
        return curable;
    }
}
