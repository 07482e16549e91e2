package org.linli.registry.warning;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** A violation that was revoked weighs no more. */
@ApplicationScoped
class WarningRevocationReactions implements Reactions {

    private final WarningService warnings;

    WarningRevocationReactions(WarningService warnings) {
        this.warnings = warnings;
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.violation.revoked.v1")
    void revoked(ViolationRevoked fact, Envelope envelope) {
        warnings.clear(fact.agencyId(), Signal.Kind.VIOLATION, fact.violationId());
    }
}
