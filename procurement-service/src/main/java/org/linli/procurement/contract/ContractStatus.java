package org.linli.procurement.contract;

import static org.linli.procurement.contract.ContractCommand.ACCEPT;
import static org.linli.procurement.contract.ContractCommand.ADVANCE;
import static org.linli.procurement.contract.ContractCommand.ASK_HANDOVER;
import static org.linli.procurement.contract.ContractCommand.COMPLETE;
import static org.linli.procurement.contract.ContractCommand.CONSENT_TO_CHANGE;
import static org.linli.procurement.contract.ContractCommand.DELIVER;
import static org.linli.procurement.contract.ContractCommand.PROPOSE_CHANGE;
import static org.linli.procurement.contract.ContractCommand.REFUSE_CHANGE;
import static org.linli.procurement.contract.ContractCommand.RESUME;
import static org.linli.procurement.contract.ContractCommand.SIGN;
import static org.linli.procurement.contract.ContractCommand.START;
import static org.linli.procurement.contract.ContractCommand.SUSPEND;
import static org.linli.procurement.contract.ContractCommand.TERMINATE;

import java.util.EnumSet;
import java.util.Set;

/** Where a contract stands. */
public enum ContractStatus {
    PENDING_SIGNATURE,
    ACTIVE,
    SUSPENDED,
    COMPLETED,
    TERMINATED;

    Set<ContractCommand> accepts() {
        return switch (this) {
            case PENDING_SIGNATURE -> EnumSet.of(SIGN, ADVANCE, START, TERMINATE);
            case ACTIVE -> EnumSet.of(START, PROPOSE_CHANGE, CONSENT_TO_CHANGE, REFUSE_CHANGE, DELIVER, ACCEPT, SUSPEND, ASK_HANDOVER,
                    TERMINATE, COMPLETE);
            case SUSPENDED -> EnumSet.of(ACCEPT, RESUME, ASK_HANDOVER, TERMINATE);
            case COMPLETED, TERMINATED -> EnumSet.noneOf(ContractCommand.class);
        };
    }

    boolean canBecome(ContractStatus next) {
        return switch (this) {
            case PENDING_SIGNATURE -> next == ACTIVE || next == TERMINATED;
            case ACTIVE -> next == SUSPENDED || next == COMPLETED || next == TERMINATED;
            case SUSPENDED -> next == ACTIVE || next == TERMINATED;
            case COMPLETED, TERMINATED -> false;
        };
    }
}
