package org.linli.evaluation.scope;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All requests. */
@ApplicationScoped
class ScopeRequests implements Aggregates<ScopeRequest> {

    @Override
    public String kind() {
        return "ScopeRequest";
    }
}
