package org.linli.workforce.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;

/**
 * One person's place in a course.
 *
 * @param seated false for who waits; {@code hours} attended, null until a trainer has signed
 */
record Place(UUID workerId, @Nullable UUID agencyId, boolean seated, @Nullable Integer hours,
        @Nullable String signedBy) {

    Place movedUp() {
        return new Place(workerId, agencyId, true, hours, signedBy);
    }

    Place signed(int attended, Actor by) {
        return new Place(workerId, agencyId, seated, attended, by.id());
    }

    @JsonIgnore
    boolean isUnsigned() {
        return seated && hours == null;
    }
}
