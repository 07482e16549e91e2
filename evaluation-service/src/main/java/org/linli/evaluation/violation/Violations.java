package org.linli.evaluation.violation;

import org.linli.platform.problem.NotFound;
import org.linli.platform.identity.Owner;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All violations. */
@ApplicationScoped
class Violations implements Aggregates<Violation> {

    @Override
    public String kind() {
        return "Violation";
    }

    /** The agency learns of it when it is notified, and not of a suspicion. */
    @Override
    public Owner ownerOf(UUID id) {
        var violation = get(id);
        if (!violation.isNotified()) {
            throw new NotFound(kind(), id);
        }
        return violation.owner();
    }
}
