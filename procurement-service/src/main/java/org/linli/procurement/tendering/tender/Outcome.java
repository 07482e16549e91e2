package org.linli.procurement.tendering.tender;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;

/**
 * What the stages of a tender came to; each null until then.
 *
 * @param openedOn the day its bids were opened
 * @param leadingBidId rank 1 or the present candidate
 * @param endReason why it failed or was cancelled
 * @param keptUntil the last day until which its file is kept, from its end on (P24)
 */
@Embeddable
public record Outcome(@Nullable LocalDate openedOn, @Nullable UUID leadingBidId, @Nullable String endReason,
        @Nullable LocalDate keptUntil) {

    static final Outcome NONE = new Outcome(null, null, null, null);

    public Optional<LocalDate> opening() {
        return Optional.ofNullable(openedOn);
    }

    UUID requiredLeader() {
        return Objects.requireNonNull(leadingBidId);
    }

    Outcome opened(LocalDate on) {
        return new Outcome(on, leadingBidId, endReason, keptUntil);
    }

    Outcome led(@Nullable UUID bidId) {
        return new Outcome(openedOn, bidId, endReason, keptUntil);
    }

    Outcome ended(String reason) {
        return new Outcome(openedOn, leadingBidId, reason, keptUntil);
    }

    Outcome kept(LocalDate until) {
        return new Outcome(openedOn, leadingBidId, endReason, until);
    }

    /** Announced: for everybody and for good. One that was made again waits until it is announced in its turn. */
    public static boolean isPublic(Tender tender) {
        return tender.timetable().filter(times -> times.clocks().isAnnounced()).isPresent();
    }

    /** Before the announcement whoever has to make it, and who watches over it. */
    public static boolean isFor(Caller caller, Tender tender) {
        return isPublic(tender) || isForHost(caller, tender);
    }

    /** Whoever has to know for good what the public never reads. */
    public static boolean isForHost(Caller caller, Tender tender) {
        return !caller.isAnonymous() && (caller.hasRole("auditor") || caller.holds("purchaser", tender.purchaserId()));
    }
}
