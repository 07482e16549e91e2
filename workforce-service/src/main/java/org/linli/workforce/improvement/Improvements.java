package org.linli.workforce.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All improvements that officials proposed. */
@ApplicationScoped
class Improvements implements Aggregates<Improvement> {

    @Override
    public String kind() {
        return "Improvement";
    }
}
