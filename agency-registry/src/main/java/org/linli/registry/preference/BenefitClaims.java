package org.linli.registry.preference;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All that agencies asked for. */
@ApplicationScoped
class BenefitClaims implements Aggregates<BenefitClaim> {

    @Override
    public String kind() {
        return "BenefitClaim";
    }
}
