package org.linli.workforce.official;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says when the last certificate of an official has run out. */
@ApplicationScoped
class OfficialCertificateSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final OfficialService service;

    OfficialCertificateSweep(DueRows rows, OfficialService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "official-certificates";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("official_certificate", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.expire(id);
    }
}
