package org.linli.procurement.contracting.challenge;

import org.linli.platform.problem.ProblemCode;

/** What is refused about challenges. */
enum ChallengeProblem implements ProblemCode {
    NOT_A_PARTICIPANT, WINDOW_CLOSED, NOTHING_YET, ONLY_OBJECTIONS, ANSWER_NOT_DUE, AGREED, ITEM_NOT_OBJECTED,
    NOT_EXAMINED, ALREADY_EXAMINED, SAME_OFFICER, SUSPENSION_TOO_LONG, SUSPENDED_ONCE, NOT_SUSPENDED, REMEDY, REPEATED,
    HOLDS_AWARD, HOLDS_TENDER, AMENDMENT_OWED, ANOTHER_LEADS;
}
