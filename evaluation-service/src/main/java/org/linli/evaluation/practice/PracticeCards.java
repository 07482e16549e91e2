package org.linli.evaluation.practice;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All cards; each is of one excellent result, and one at most of each is drafted or shown. */
@ApplicationScoped
class PracticeCards implements Aggregates<PracticeCard> {

    @Override
    public String kind() {
        return "PracticeCard";
    }
}
