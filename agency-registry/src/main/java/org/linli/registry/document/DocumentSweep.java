package org.linli.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Drops repeals that nobody confirmed in their time. */
@ApplicationScoped
@Swept(name = "policy-documents", table = "policy_document")
class DocumentSweep implements TableSweep {

    private final DocumentService service;

    DocumentSweep(DocumentService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
