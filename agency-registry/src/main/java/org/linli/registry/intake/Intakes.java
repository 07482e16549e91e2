package org.linli.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All tables of agencies that were handed in. */
@ApplicationScoped
class Intakes implements Aggregates<Intake> {

    @Override
    public String kind() {
        return "Intake";
    }
}
