package org.linli.registry.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.registry.conduct.CaseEvent.Origin;

/** A violation that was revoked is withdrawn from its case, if that is not decided. */
@ApplicationScoped
class CaseRevocationReactions implements Reactions {

    private final CaseService service;

    CaseRevocationReactions(CaseService service) {
        this.service = service;
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.violation.revoked.v1")
    void revoked(ViolationRevoked fact, Envelope envelope) {
        service.withdraw(fact.agencyId(), Origin.VIOLATION, fact.violationId(), "违规认定已撤销 revoked: " + fact.reason());
    }
}
