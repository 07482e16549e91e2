package org.linli.workforce.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends the days of a course, says that nobody closed it, and ends that, too. */
@ApplicationScoped
@Swept(name = "courses", table = "course")
class CourseSweep implements TableSweep {

    private final CourseService service;

    CourseSweep(CourseService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
