package org.linli.procurement.planning.intention;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/**
 * Why a purchase cannot wait, and that nobody could foresee it.
 *
 * @param claimants who says so, under whatever account
 * @param confirmedOn null until another officer agrees
 */
@Embeddable
record Urgency(String urgencyReason, String claimedBy, @JdbcTypeCode(SqlTypes.JSON) Handlers claimants,
        @Nullable LocalDate confirmedOn) {

    static Urgency claimed(String reason, Actor by) {
        return new Urgency(reason, by.id(), Handlers.of(by), null);
    }

    Urgency confirmed(LocalDate on) {
        return new Urgency(urgencyReason, claimedBy, claimants, on);
    }
}
