package org.linli.workforce.official;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says when the last certificate of an official has run out. */
@ApplicationScoped
@Swept(name = "official-certificates", table = "official_certificate")
class OfficialCertificateSweep implements TableSweep {

    private final OfficialService service;

    OfficialCertificateSweep(OfficialService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.expire(id);
    }
}
