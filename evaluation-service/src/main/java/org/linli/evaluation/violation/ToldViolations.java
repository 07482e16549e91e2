package org.linli.evaluation.violation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

/** The agency learns of a violation when it is told, and not of a mere suspicion. */
@ApplicationScoped
class ToldViolations implements Owners {

    private final Violations violations;

    ToldViolations(Violations violations) {
        this.violations = violations;
    }

    @Override
    public Owner ownerOf(UUID id) {
        var violation = violations.get(id);
        if (!violation.isNotified()) {
            throw new NotFound(violations.kind(), id);
        }
        return violation.owner();
    }
}
