package org.linli.workforce.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All activities. */
@ApplicationScoped
class Activities implements Aggregates<Activity> {

    @Override
    public String kind() {
        return "Activity";
    }

    /** True when the volunteer means to be somewhere else within that time. */
    boolean isBusy(UUID volunteerId, Activity then) {
        return list("id <> ?1 and startsAt < ?2 and endsAt > ?3 and status in ?4", then.id(), then.endsAt(),
                then.startsAt(), List.of(ActivityStatus.OPEN, ActivityStatus.FULL)).stream()
                .anyMatch(other -> other.isMeant(volunteerId));
    }
}
