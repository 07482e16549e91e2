package org.linli.registry.preference;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All preferential policies. */
@ApplicationScoped
class Preferences implements Aggregates<Preference> {

    @Override
    public String kind() {
        return "Preference";
    }
}
