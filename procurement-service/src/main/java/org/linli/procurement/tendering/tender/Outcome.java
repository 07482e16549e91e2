package org.linli.procurement.tendering.tender;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the stages of a tender came to; each null until then.
 *
 * @param openedOn the day its bids were opened
 * @param leadingBidId rank 1 or the present candidate
 * @param endReason why it failed or was cancelled
 */
@Embeddable
public record Outcome(@Nullable LocalDate openedOn, @Nullable UUID leadingBidId, @Nullable String endReason) {

    static final Outcome NONE = new Outcome(null, null, null);

    public Optional<LocalDate> opening() {
        return Optional.ofNullable(openedOn);
    }

    UUID requiredLeader() {
        return Objects.requireNonNull(leadingBidId);
    }

    Outcome opened(LocalDate on) {
        return new Outcome(on, leadingBidId, endReason);
    }

    Outcome led(@Nullable UUID bidId) {
        return new Outcome(openedOn, bidId, endReason);
    }

    Outcome ended(String reason) {
        return new Outcome(openedOn, leadingBidId, reason);
    }
}
