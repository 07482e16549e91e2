package org.linli.workforce.expert;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All nominations, one for each person. */
@ApplicationScoped
class Experts implements Aggregates<ExpertNomination> {

    @Override
    public String kind() {
        return "Expert";
    }
}
