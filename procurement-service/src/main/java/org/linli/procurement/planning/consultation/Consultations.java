package org.linli.procurement.planning.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All consultations. */
@ApplicationScoped
public class Consultations implements Aggregates<Consultation> {

    @Override
    public String kind() {
        return "Consultation";
    }
}
