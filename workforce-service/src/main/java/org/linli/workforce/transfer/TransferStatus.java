package org.linli.workforce.transfer;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** ASKED → CONSENTED | DECLINED by the worker, WITHDRAWN by the agency, LAPSED when nobody answered. */
enum TransferStatus implements Status<TransferStatus, TransferStatus.TransferCommand> {

    ASKED, CONSENTED, DECLINED, WITHDRAWN, LAPSED;

    enum TransferCommand implements Command {

        CONSENT("consentTransfer"), DECLINE("declineTransfer"), WITHDRAW("withdrawTransfer"), LAPSE("sweep");

        private final String operation;

        TransferCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<TransferCommand> accepts() {
        return this == ASKED ? Set.of(TransferCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(TransferStatus next) {
        return this == ASKED && next != ASKED;
    }
}
