package org.linli.procurement.contract;

import org.linli.platform.problem.ProblemCode;

/** What a contract refuses. */
enum ContractProblem implements ProblemCode {
    ALREADY_DRAFTED("contract.already-drafted"),
    OTHER_TEXT("contract.other-text"),
    SIDE_HAS_SIGNED("contract.side-has-signed"),
    SAME_PERSON("contract.same-person"),
    NO_SUCH_INSTALMENT("contract.no-such-instalment"),
    NOT_DELIVERABLE("contract.not-deliverable"),
    NOT_DELIVERED("contract.not-delivered"),
    USERS_NOT_ASKED("contract.users-not-asked"),
    HANDOVER_PLAN("contract.handover-plan"),
    STARTS_TOO_EARLY("contract.starts-too-early");

    private final String code;

    ContractProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
