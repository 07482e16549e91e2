package org.linli.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Drops repeals that nobody confirmed in their time. */
@ApplicationScoped
class DocumentSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final DocumentService service;

    DocumentSweep(DueRows rows, DocumentService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "policy-documents";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("policy_document", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
