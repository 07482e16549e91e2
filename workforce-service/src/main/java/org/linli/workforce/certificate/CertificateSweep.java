package org.linli.workforce.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** Reminds of certificates that run out, and expires them. */
@ApplicationScoped
class CertificateSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Certificates certificates;
    private final CertificateWatch watch;
    private final Journal journal;

    CertificateSweep(DueRows rows, Certificates certificates, CertificateWatch watch, Journal journal) {
        this.rows = rows;
        this.certificates = certificates;
        this.watch = watch;
        this.journal = journal;
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
        var certificate = certificates.findById(id);
        journal.append(certificate.tick(Deadline.dayOf(now)));
        if (certificate.status().isFinal()) {
            certificates.flush();
            watch.changed(certificate.workerId(), true);
        }
    }
}
