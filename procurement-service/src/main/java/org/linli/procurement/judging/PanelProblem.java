package org.linli.procurement.judging;

import org.linli.platform.problem.ProblemCode;

/** What is refused about panels. */
public enum PanelProblem implements ProblemCode {
    ALREADY_DRAWN, TOO_MANY_REPRESENTATIVES, REPRESENTATIVE_TWICE, INCOMPLETE, TOO_LATE_TO_LEAVE, NOT_SHORT,
    CHOICE_NOT_ELIGIBLE, CHOICE_QUOTA, CHOICE_APPROVAL, TENDER_STAFF, MAY_NOT_CHAIR, NOT_PROPOSED, SAME_OFFICER,
    RECUSAL_UNDECIDED, RECUSAL_TOO_LATE, NOT_A_BIDDER, BAN_TOO_LONG;
}
