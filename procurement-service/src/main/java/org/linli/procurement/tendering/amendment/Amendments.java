package org.linli.procurement.tendering.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All amendments. */
@ApplicationScoped
class Amendments implements Aggregates<Amendment> {

    @Override
    public String kind() {
        return "Amendment";
    }
}
