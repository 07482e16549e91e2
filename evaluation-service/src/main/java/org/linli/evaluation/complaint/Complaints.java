package org.linli.evaluation.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All complaints. */
@ApplicationScoped
class Complaints implements Aggregates<Complaint> {

    @Override
    public String kind() {
        return "Complaint";
    }
}
