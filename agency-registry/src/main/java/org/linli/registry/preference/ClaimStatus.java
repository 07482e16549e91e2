package org.linli.registry.preference;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** APPLIED → DECISION_PROPOSED → GRANTED or REFUSED; a benefit is revoked by two as it was granted by two. */
enum ClaimStatus implements Status<ClaimStatus, ClaimStatus.ClaimCommand> {

    APPLIED, DECISION_PROPOSED, GRANTED, REVOCATION_PROPOSED, REFUSED, REVOKED, TAKEN_BACK;

    enum ClaimCommand implements Command {

        PROPOSE("proposeBenefitDecision"), CONFIRM("confirmBenefitDecision"), REJECT("rejectBenefitDecision"),
        TAKE_BACK("takeBackClaim"), PROPOSE_REVOCATION("proposeBenefitRevocation"),
        CONFIRM_REVOCATION("confirmBenefitRevocation"), REJECT_REVOCATION("rejectBenefitRevocation"), LAPSE("sweep"),
        ALARM("sweep");

        private final String operation;

        ClaimCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ClaimCommand> accepts() {
        return switch (this) {
            case APPLIED -> Set.of(ClaimCommand.PROPOSE, ClaimCommand.TAKE_BACK, ClaimCommand.ALARM);
            case DECISION_PROPOSED -> Set.of(ClaimCommand.CONFIRM, ClaimCommand.REJECT, ClaimCommand.LAPSE);
            case GRANTED -> Set.of(ClaimCommand.PROPOSE_REVOCATION);
            case REVOCATION_PROPOSED ->
                Set.of(ClaimCommand.CONFIRM_REVOCATION, ClaimCommand.REJECT_REVOCATION, ClaimCommand.LAPSE);
            case REFUSED, REVOKED, TAKEN_BACK -> Set.of();
        };
    }

    @Override
    public boolean canBecome(ClaimStatus next) {
        return switch (this) {
            case APPLIED -> next == DECISION_PROPOSED || next == TAKEN_BACK;
            case DECISION_PROPOSED -> next == GRANTED || next == REFUSED || next == APPLIED;
            case GRANTED -> next == REVOCATION_PROPOSED;
            case REVOCATION_PROPOSED -> next == REVOKED || next == GRANTED;
            case REFUSED, REVOKED, TAKEN_BACK -> false;
        };
    }
}
