package org.linli.registry.conduct;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.linli.registry.conduct.CaseEvent.Origin;

/**
 * What a case is about: the evaluation or violation another service told of, what an officer saw, or an entry on the
 * serious list that was proposed.
 */
@Embeddable
record Subject(@Enumerated(EnumType.STRING) Origin origin, UUID subjectId, String summary) {

    /** The subject is then the entry on the serious list. */
    boolean isListEntry() {
        return origin == Origin.SERIOUS_LIST;
    }
}
