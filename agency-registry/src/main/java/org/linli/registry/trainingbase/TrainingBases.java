package org.linli.registry.trainingbase;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All training bases. */
@ApplicationScoped
class TrainingBases implements Aggregates<TrainingBase> {

    @Override
    public String kind() {
        return "TrainingBase";
    }
}
