package org.linli.workforce.official;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says when the last certificate of an official has run out. */
@ApplicationScoped
class OfficialCertificateSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final OfficialService officials;
    private final Journal journal;

    OfficialCertificateSweep(DueRows rows, OfficialService officials, Journal journal) {
        this.rows = rows;
        this.officials = officials;
        this.journal = journal;
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
        var certificate = officials.findById(id);
        var ended = certificate.expire();
        if (!officials.isOutlived(certificate)) {
            journal.append(ended);
        }
    }
}
