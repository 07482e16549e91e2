package org.linli.procurement.judging.seat;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;

/**
 * @param replaces the seat that fell free before this one
 * @param passedOver candidates before this one in draw order who could not sit any more
 * @param cause why its opinion is void
 * @param bidders whose ties the member declares, shown to the member alone
 */
@Schema(description = "评审席位 A seat on a committee")
public record SeatView(UUID id, UUID tenderId, UUID personId, Seat.Kind kind, SeatStatus status, int round,
        @Nullable UUID replaces, List<Excluded> passedOver, @Nullable Misconduct cause, @Nullable List<Bidder> bidders,
        List<String> allowedActions) {

    @Schema(name = "SeatBidder", description = "投标人 An agency that bids; its bid is not told")
    public record Bidder(UUID agencyId, String name) {
    }

    /** @param everybody false for those who read that somebody was passed over as a count in the draw protocol */
    public SeatView named(boolean everybody) {
        return everybody ? this : new SeatView(id, tenderId, personId, kind, status, round, replaces, List.of(), cause,
                bidders, allowedActions);
    }

    public static SeatView of(Seat seat, Caller caller) {
        return of(seat, null, caller);
    }

    static SeatView of(Seat seat, @Nullable List<Bidder> bidders, Caller caller) {
        return new SeatView(seat.id(), seat.tenderId(), seat.personId(), seat.kind(), seat.status(), seat.round(),
                seat.replaces().orElse(null), seat.passedOver(), seat.cause().orElse(null), bidders,
                seat.allowedTo(caller));
    }
}
