package org.linli.workforce.training;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All courses. */
@ApplicationScoped
class Courses implements Aggregates<Course> {

    @Override
    public String kind() {
        return "Course";
    }
}
