package org.linli.procurement.challenge;

import org.linli.platform.problem.ProblemCode;

/** What is refused about challenges. */
enum ChallengeProblem implements ProblemCode {
    NOT_A_PARTICIPANT("challenge.not-a-participant"),
    WINDOW_CLOSED("challenge.window-closed"),
    NOTHING_YET("challenge.nothing-yet"),
    ONLY_OBJECTIONS("challenge.only-objections"),
    ANSWER_NOT_DUE("challenge.answer-not-due"),
    AGREED("challenge.agreed"),
    ITEM_NOT_OBJECTED("challenge.item-not-objected"),
    NOT_EXAMINED("challenge.not-examined"),
    ALREADY_EXAMINED("challenge.already-examined"),
    SAME_OFFICER("challenge.same-officer"),
    SUSPENSION_TOO_LONG("challenge.suspension-too-long"),
    SUSPENDED_ONCE("challenge.suspended-once"),
    NOT_SUSPENDED("challenge.not-suspended"),
    REMEDY("challenge.remedy"),
    HOLDS_AWARD("challenge.holds-award"),
    HOLDS_TENDER("challenge.holds-tender"),
    AMENDMENT_OWED("challenge.amendment-owed");

    private final String code;

    ChallengeProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
