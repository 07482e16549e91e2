package org.linli.procurement.tendering.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.procurement.TenderParts;

/** All amendments. */
@ApplicationScoped
class Amendments implements TenderParts<Amendment> {

    @Override
    public String kind() {
        return "Amendment";
    }
}
