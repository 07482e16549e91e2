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
    STARTS_TOO_EARLY("contract.starts-too-early"),
    NO_START("contract.no-start"),
    STARTED("contract.started"),
    ADVANCE_TOO_HIGH("contract.advance-too-high"),
    ADVANCE_PAID("contract.advance-paid"),
    CHANGE_LIMIT("contract.change-limit"),
    CHANGE_AMOUNT("contract.change-amount"),
    CHANGE_OPEN("contract.change-open"),
    NO_OPEN_CHANGE("contract.no-open-change"),
    NOTHING_LEFT_TO_CHANGE("contract.nothing-left-to-change"),
    BRIDGE_END("contract.bridge-end"),
    BRIDGE_TOO_LONG("contract.bridge-too-long"),
    BRIDGE_LENGTH("contract.bridge-length"),
    BRIDGE_TENDER("contract.bridge-tender"),
    BRIDGE_TENDER_MISSING("contract.bridge-tender-missing"),
    BRIDGED("contract.bridged"),
    HANDOVER_CASES("contract.handover-cases"),
    HANDOVER_TAKER("contract.handover-taker"),
    HANDOVER_ACCEPTED("contract.handover-accepted"),
    NO_HANDOVER("contract.no-handover"),
    AGENCY_FIRST("contract.agency-first"),
    CORE_WORK("contract.core-work"),
    SUBCONTRACT_LIMIT("contract.subcontract-limit"),
    NO_SUCH_SUBCONTRACT("contract.no-such-subcontract"),
    SUBCONTRACT_CONSENTED("contract.subcontract-consented"),
    NOTHING_TO_FILE("contract.nothing-to-file"),
    FILED("contract.filed"),
    BOND_LODGED("contract.bond-lodged"),
    BOND_TOO_HIGH("contract.bond-too-high"),
    NO_BOND("contract.no-bond");

    private final String code;

    ContractProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
