package org.linli.funding.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** The local copies of contracts. */
@ApplicationScoped
public class KnownContracts implements Aggregates<KnownContract> {

    @Override
    public String kind() {
        return "Contract";
    }

    /** Whether money of that source went back to who gave it. */
    public boolean isGivenBack(UUID sourceId) {
        return count("sourceId = ?1 and lineId is null", sourceId) > 0;
    }
}
