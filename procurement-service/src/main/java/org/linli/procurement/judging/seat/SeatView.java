package org.linli.procurement.judging.seat;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;

/**
 * @param replaces the seat that fell free before this one
 * @param passedOver candidates before this one in draw order who could not sit any more
 * @param cause why its opinion is void
 */
@Schema(description = "评审席位 A seat on a committee")
public record SeatView(UUID id, UUID tenderId, UUID personId, Seat.Kind kind, SeatStatus status, int round,
        @Nullable UUID replaces, List<Excluded> passedOver, @Nullable Misconduct cause, List<String> allowedActions) {

    /** @param host of the tender: it judges the member's conduct */
    public static SeatView of(Seat seat, Caller caller, Owner host) {
        return new SeatView(seat.id(), seat.tenderId(), seat.personId(), seat.kind(), seat.status(), seat.round(),
                seat.replaces().orElse(null), seat.passedOver(), seat.cause().orElse(null),
                seat.allowedTo(caller, host));
    }
}
