package org.linli.evaluation.violation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.NotFound;

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
