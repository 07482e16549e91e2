package org.linli.workforce.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All volunteers. */
@ApplicationScoped
public class Volunteers implements Aggregates<Volunteer> {

    @Override
    public String kind() {
        return "Volunteer";
    }
}
