package org.linli.procurement.planning.intention;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;

/**
 * Why a purchase cannot wait, and that nobody could foresee it.
 *
 * @param confirmedOn null until another officer agrees
 */
@Embeddable
record Urgency(String urgencyReason, String claimedBy, @Nullable LocalDate confirmedOn) {

    static Urgency claimed(String reason, Actor by) {
        return new Urgency(reason, by.id(), null);
    }

    Urgency confirmed(LocalDate on) {
        return new Urgency(urgencyReason, claimedBy, on);
    }
}
