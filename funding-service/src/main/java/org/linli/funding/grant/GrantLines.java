package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

@ApplicationScoped
class GrantLines implements Aggregates<GrantLine> {

    @Override
    public String kind() {
        return "GrantLine";
    }
}
