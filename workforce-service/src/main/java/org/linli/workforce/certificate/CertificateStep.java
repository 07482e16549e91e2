package org.linli.workforce.certificate;

import java.time.LocalDate;
import org.linli.platform.time.Deadline;
import org.linli.workforce.certificate.CertificateStatus.CertificateCommand;

/** What one officer would do to a certificate; it counts when another confirms it, and falls after its last day. */
record CertificateStep(Kind kind, String reason, String proposedBy, LocalDate proposedOn, Deadline confirmUntil) {

    /** What takes a certificate away, for a time or for good. */
    enum Kind {

        SUSPEND, REVOKE, ANNUL;

        CertificateCommand command() {
            return switch (this) {
                case SUSPEND -> CertificateCommand.SUSPEND;
                case REVOKE -> CertificateCommand.REVOKE;
                case ANNUL -> CertificateCommand.ANNUL;
            };
        }
    }
}
