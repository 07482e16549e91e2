package org.linli.workforce.internship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Begins internships, says what nobody assessed or confirmed, and ends what came to nothing. */
@ApplicationScoped
@Swept(name = "internships", table = "internship")
class InternshipSweep implements TableSweep {

    private final InternshipService service;

    InternshipSweep(InternshipService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
