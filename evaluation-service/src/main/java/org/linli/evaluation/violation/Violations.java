package org.linli.evaluation.violation;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All violations. */
@ApplicationScoped
class Violations implements Aggregates<Violation> {

    @Override
    public String kind() {
        return "Violation";
    }
}
