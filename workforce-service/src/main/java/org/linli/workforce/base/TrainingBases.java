package org.linli.workforce.base;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All training bases. */
@ApplicationScoped
public class TrainingBases implements Aggregates<TrainingBase> {

    @Override
    public String kind() {
        return "TrainingBase";
    }
}
