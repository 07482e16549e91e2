package org.linli.registry.incubation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All incubations. */
@ApplicationScoped
class Incubations implements Aggregates<Incubation> {

    private static final List<IncubationStatus> HOLD_A_PLACE =
            List.of(IncubationStatus.ADMITTED, IncubationStatus.COACHED, IncubationStatus.GRADUATION_PROPOSED,
                    IncubationStatus.REMOVAL_PROPOSED, IncubationStatus.GRADUATED);

    @Override
    public String kind() {
        return "Incubation";
    }

    /** Who leaves frees the place, who graduates has used it. */
    long placesTaken(UUID programmeId, int round) {
        return count("programmeId = ?1 and round = ?2 and status in ?3", programmeId, round, HOLD_A_PLACE);
    }
}
