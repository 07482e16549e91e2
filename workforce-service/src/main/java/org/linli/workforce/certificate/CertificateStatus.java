package org.linli.workforce.certificate;

import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.ANNUL;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.CONFIRM_STEP;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.EXPIRE;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.REINSTATE;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.REJECT_STEP;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.REVOKE;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.SUSPEND;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.VERIFY;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * PENDING → ACTIVE ⇄ SUSPENDED → EXPIRED | REVOKED | ISSUED_IN_ERROR; a renewal is a new record. What was verified is
 * taken away by two.
 */
enum CertificateStatus implements Status<CertificateStatus, CertificateStatus.CertificateCommand> {

    PENDING, ACTIVE, SUSPENDED, EXPIRED, REVOKED, ISSUED_IN_ERROR;

    enum CertificateCommand implements Command {

        VERIFY("verifyCertificate"), SUSPEND("suspendCertificate"), REINSTATE("reinstateCertificate"),
        REVOKE("revokeCertificate"), ANNUL("annulCertificate"), CONFIRM_STEP("confirmCertificateStep"),
        REJECT_STEP("rejectCertificateStep"), EXPIRE("sweep");

        private final String operation;

        CertificateCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    /** True when it counts for nothing any more. */
    boolean isFinal() {
        return accepts().isEmpty();
    }

    @Override
    public Set<CertificateCommand> accepts() {
        return switch (this) {
            case PENDING -> Set.of(VERIFY, ANNUL);
            case ACTIVE -> Set.of(SUSPEND, REVOKE, ANNUL, CONFIRM_STEP, REJECT_STEP, EXPIRE);
            case SUSPENDED -> Set.of(REINSTATE, REVOKE, ANNUL, CONFIRM_STEP, REJECT_STEP, EXPIRE);
            case EXPIRED, REVOKED, ISSUED_IN_ERROR -> Set.of();
        };
    }

    @Override
    public boolean canBecome(CertificateStatus next) {
        return switch (this) {
            case PENDING -> next == ACTIVE || next == ISSUED_IN_ERROR;
            case ACTIVE -> next == SUSPENDED || next.isFinal();
            case SUSPENDED -> next == ACTIVE || next.isFinal();
            case EXPIRED, REVOKED, ISSUED_IN_ERROR -> false;
        };
    }
}
