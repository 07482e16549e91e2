package org.linli.procurement.contracting.contract;

import org.linli.platform.Command;
import org.linli.procurement.contracting.terms.Filing;

/** What a contract can be asked to do. */
public enum ContractCommand implements Command {
    SIGN("signContract"), ADVANCE("recordAdvance"), START("startService"), PROPOSE_CHANGE("proposeChange"),
    CONSENT_TO_CHANGE("consentToChange"), REFUSE_CHANGE("refuseChange"), DELIVER("deliverWork"), ACCEPT("acceptWork"),
    REFUSE_WORK("refuseWork"), CONFIRM_TERMINATION("confirmTermination"), REJECT_TERMINATION("rejectTermination"),
    END("-"), SUSPEND("suspendContract"), RESUME("resumeContract"), ASK_HANDOVER("askHandover"),
    PROPOSE_HANDOVER("proposeHandover"), ACCEPT_HANDOVER("acceptHandover"), REFUSE_HANDOVER("refuseHandover"),
    TERMINATE("terminateContract"), DECLARE_SUBCONTRACT("declareSubcontract"),
    CONSENT_TO_SUBCONTRACT("consentToSubcontract"), PUBLISH_TEXT("publishContract"), FILE_COPY("fileContract"),
    LODGE_BOND("lodgeBond"), REFUND_BOND("refundBond"), COMPLETE("-");

    private final String operation;

    ContractCommand(String operation) {
        this.operation = operation;
    }

    static ContractCommand filing(Filing.Kind kind) {
        return kind == Filing.Kind.PUBLICATION ? PUBLISH_TEXT : FILE_COPY;
    }

    @Override
    public String operation() {
        return operation;
    }
}
