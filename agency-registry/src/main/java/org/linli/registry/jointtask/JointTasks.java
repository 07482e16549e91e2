package org.linli.registry.jointtask;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All that joint meetings decided. */
@ApplicationScoped
class JointTasks implements Aggregates<JointTask> {

    @Override
    public String kind() {
        return "JointTask";
    }
}
