package org.linli.workforce.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Reminds of certificates that run out, and expires them. */
@ApplicationScoped
class CertificateSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final CertificateService service;

    CertificateSweep(DueRows rows, CertificateService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("certificate", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
