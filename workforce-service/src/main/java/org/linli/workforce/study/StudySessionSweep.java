package org.linli.workforce.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Lets a session be held on its day, and ends one that nobody closed. */
@ApplicationScoped
@Swept(name = "study-sessions", table = "study_session")
class StudySessionSweep implements TableSweep {

    private final StudyService service;

    StudySessionSweep(StudyService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
