package org.linli.workforce.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All certificates. */
@ApplicationScoped
public class Certificates implements Aggregates<Certificate> {

    @Override
    public String kind() {
        return "Certificate";
    }

    /** True when the worker holds at least that kind, verified and in force. */
    public boolean holds(UUID workerId, CertificateKind atLeast) {
        return list("workerId = ?1 and status = ?2", workerId, CertificateStatus.ACTIVE).stream()
                .anyMatch(certificate -> certificate.kind().compareTo(atLeast) >= 0);
    }

    /** When the worker first was given one of at least that kind that was verified and not taken away. */
    Optional<LocalDate> firstIssued(UUID workerId, CertificateKind atLeast) {
        return list("workerId = ?1 and status in ?2", workerId,
                List.of(CertificateStatus.ACTIVE, CertificateStatus.EXPIRED)).stream()
                .filter(certificate -> certificate.kind().compareTo(atLeast) >= 0).map(Certificate::issuedOn)
                .min(Comparator.naturalOrder());
    }

    /** The worker held one of that kind and number before, in force or run out. */
    boolean isRenewal(Certificate certificate) {
        return count("workerId = ?1 and kind = ?2 and number = ?3 and id <> ?4 and status in ?5",
                certificate.workerId(), certificate.kind(), certificate.number(), certificate.id(),
                List.of(CertificateStatus.ACTIVE, CertificateStatus.SUSPENDED, CertificateStatus.EXPIRED)) > 0;
    }

    /** A renewal is a new record of the same number; a number is one person's, and waits for verification once. */
    boolean isTaken(UUID workerId, CertificateKind kind, String number) {
        return list("kind = ?1 and number = ?2 and status <> ?3", kind, number, CertificateStatus.ISSUED_IN_ERROR)
                .stream()
                .anyMatch(other -> !other.workerId().equals(workerId) || other.status() == CertificateStatus.PENDING);
    }
}
