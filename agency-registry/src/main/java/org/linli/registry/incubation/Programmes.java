package org.linli.registry.incubation;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All programmes. */
@ApplicationScoped
class Programmes implements Aggregates<Programme> {

    @Override
    public String kind() {
        return "Programme";
    }
}
