package org.linli.workforce.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface CertificateEvent extends DomainEvent {

    UUID workerId();

    @Override
    default String key() {
        return workerId().toString();
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.certificate.recorded.v1")
    record Recorded(UUID workerId, UUID certificateId, CertificateKind kind) implements CertificateEvent {
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.certificate.verified.v1")
    record Verified(UUID workerId, UUID certificateId, CertificateKind kind,
            LocalDate validUntil) implements CertificateEvent {
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.certificate.expiring.v1")
    record Expiring(UUID workerId, UUID certificateId, LocalDate validUntil) implements CertificateEvent {
    }

    /** One officer would suspend, revoke or annul it; nothing changes before another confirms it. */
    @Fact(topic = "linli.workers", type = "linli.workforce.certificate.step-proposed.v1")
    record StepProposed(UUID workerId, UUID certificateId, CertificateStep.Kind step,
            LocalDate confirmUntil) implements CertificateEvent {
    }

    /** @param lapsed nobody confirmed it in its term; else it was sent back, or the certificate ended by itself */
    @Fact(topic = "linli.workers", type = "linli.workforce.certificate.step-dropped.v1")
    record StepDropped(UUID workerId, UUID certificateId, CertificateStep.Kind step,
            boolean lapsed) implements CertificateEvent {
    }

    /** {@code to} is the new status. */
    @Fact(topic = "linli.workers", type = "linli.workforce.certificate.changed.v1")
    record Changed(UUID workerId, UUID certificateId, CertificateStatus to, String reason) implements CertificateEvent {
    }
}
