package org.linli.procurement.planning.framework;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All registers. */
@ApplicationScoped
class Frameworks implements Aggregates<Framework> {

    @Override
    public String kind() {
        return "Framework";
    }
}
