package org.linli.procurement.panel;

import org.linli.platform.problem.ProblemCode;

/** What is refused about panels. */
enum PanelProblem implements ProblemCode {
    ALREADY_DRAWN("panel.already-drawn"),
    TOO_MANY_REPRESENTATIVES("panel.too-many-representatives"),
    REPRESENTATIVE_TWICE("panel.representative-twice"),
    INCOMPLETE("panel.incomplete"),
    TOO_LATE_TO_LEAVE("panel.too-late-to-leave"),
    NOT_SHORT("panel.not-short"),
    CHOICE_NOT_ELIGIBLE("panel.choice-not-eligible"),
    CHOICE_QUOTA("panel.choice-quota"),
    CHOICE_APPROVAL("panel.choice-approval"),
    TENDER_STAFF("panel.tender-staff"),
    MAY_NOT_CHAIR("panel.may-not-chair"),
    NOT_PROPOSED("panel.not-proposed"),
    SAME_OFFICER("panel.same-officer"),
    RECUSAL_UNDECIDED("panel.recusal-undecided"),
    RECUSAL_TOO_LATE("panel.recusal-too-late"),
    NOT_A_BIDDER("panel.not-a-bidder"),
    BAN_TOO_LONG("panel.ban-too-long");

    private final String code;

    PanelProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
