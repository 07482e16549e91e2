package org.linli.procurement.contracting.contract;

import static org.linli.procurement.contracting.contract.ContractCommand.ACCEPT;
import static org.linli.procurement.contracting.contract.ContractCommand.ACCEPT_HANDOVER;
import static org.linli.procurement.contracting.contract.ContractCommand.ADVANCE;
import static org.linli.procurement.contracting.contract.ContractCommand.ASK_HANDOVER;
import static org.linli.procurement.contracting.contract.ContractCommand.COMPLETE;
import static org.linli.procurement.contracting.contract.ContractCommand.CONFIRM_TERMINATION;
import static org.linli.procurement.contracting.contract.ContractCommand.CONSENT_TO_CHANGE;
import static org.linli.procurement.contracting.contract.ContractCommand.CONSENT_TO_SUBCONTRACT;
import static org.linli.procurement.contracting.contract.ContractCommand.DECLARE_SUBCONTRACT;
import static org.linli.procurement.contracting.contract.ContractCommand.DELIVER;
import static org.linli.procurement.contracting.contract.ContractCommand.END;
import static org.linli.procurement.contracting.contract.ContractCommand.FILE_COPY;
import static org.linli.procurement.contracting.contract.ContractCommand.LODGE_BOND;
import static org.linli.procurement.contracting.contract.ContractCommand.PROPOSE_CHANGE;
import static org.linli.procurement.contracting.contract.ContractCommand.PROPOSE_HANDOVER;
import static org.linli.procurement.contracting.contract.ContractCommand.PUBLISH_TEXT;
import static org.linli.procurement.contracting.contract.ContractCommand.REFUND_BOND;
import static org.linli.procurement.contracting.contract.ContractCommand.REFUSE_CHANGE;
import static org.linli.procurement.contracting.contract.ContractCommand.REFUSE_HANDOVER;
import static org.linli.procurement.contracting.contract.ContractCommand.REFUSE_WORK;
import static org.linli.procurement.contracting.contract.ContractCommand.REJECT_TERMINATION;
import static org.linli.procurement.contracting.contract.ContractCommand.RESUME;
import static org.linli.procurement.contracting.contract.ContractCommand.SIGN;
import static org.linli.procurement.contracting.contract.ContractCommand.START;
import static org.linli.procurement.contracting.contract.ContractCommand.SUSPEND;
import static org.linli.procurement.contracting.contract.ContractCommand.TERMINATE;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a contract stands. */
public enum ContractStatus implements Status<ContractStatus, ContractCommand> {
    PENDING_SIGNATURE, ACTIVE, SUSPENDED, COMPLETED, TERMINATED;

    @Override
    public Set<ContractCommand> accepts() {
        return switch (this) {
            case PENDING_SIGNATURE -> EnumSet.of(SIGN, ADVANCE, START, TERMINATE, END, LODGE_BOND);
            case ACTIVE -> EnumSet.of(START, PROPOSE_CHANGE, CONSENT_TO_CHANGE, REFUSE_CHANGE, DELIVER, ACCEPT,
                    REFUSE_WORK, SUSPEND, ASK_HANDOVER, PROPOSE_HANDOVER, ACCEPT_HANDOVER, REFUSE_HANDOVER, TERMINATE,
                    CONFIRM_TERMINATION, REJECT_TERMINATION, COMPLETE, DECLARE_SUBCONTRACT, CONSENT_TO_SUBCONTRACT,
                    PUBLISH_TEXT, FILE_COPY, LODGE_BOND);
            case SUSPENDED -> EnumSet.of(ACCEPT, REFUSE_WORK, RESUME, ASK_HANDOVER, PROPOSE_HANDOVER, ACCEPT_HANDOVER,
                    REFUSE_HANDOVER, TERMINATE, CONFIRM_TERMINATION, REJECT_TERMINATION, PUBLISH_TEXT, FILE_COPY);
            case COMPLETED -> EnumSet.of(PUBLISH_TEXT, FILE_COPY, REFUND_BOND);
            case TERMINATED -> EnumSet.of(REFUND_BOND);
        };
    }

    @Override
    public boolean canBecome(ContractStatus next) {
        return switch (this) {
            case PENDING_SIGNATURE -> next == ACTIVE || next == TERMINATED;
            case ACTIVE -> next == SUSPENDED || next == COMPLETED || next == TERMINATED;
            case SUSPENDED -> next == ACTIVE || next == TERMINATED;
            case COMPLETED, TERMINATED -> false;
        };
    }
}
