package org.linli.procurement.planning.need;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All surveys of need. */
@ApplicationScoped
public class AreaSurveys implements Aggregates<AreaSurvey> {

    @Override
    public String kind() {
        return "NeedSurvey";
    }
}
