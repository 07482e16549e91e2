package org.linli.workforce.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Reminds of certificates that run out, and expires them. */
@ApplicationScoped
@Swept(name = "certificates", table = "certificate")
class CertificateSweep implements TableSweep {

    private final CertificateService service;

    CertificateSweep(CertificateService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
