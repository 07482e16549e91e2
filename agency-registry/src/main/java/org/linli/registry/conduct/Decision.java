package org.linli.registry.conduct;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** The decision once a second person has confirmed it. */
@Embeddable
record Decision(UUID decisionId, String decidedBy, LocalDate decidedOn, LocalDate appealUntil) {

    Decision appealable(LocalDate until) {
        return new Decision(decisionId, decidedBy, decidedOn, until);
    }
}
