package org.linli.funding.interest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.payable.Payable;
import org.linli.platform.money.Money;

/** What is told about late interest. */
@ApplicationScoped
class InterestReader {

    @Schema(description = "逾期利息 Late interest on one payable: accrued over all its days; claimed, of it made payable "
            + "and by which payables; open, not payable yet; overpaid, paid for days that were turned back since and "
            + "set off against later ones")
    record InterestView(UUID payableId, String number, UUID contractId, UUID agencyId, String purchaserId,
            Money accrued, long days, @Nullable LocalDate from, @Nullable LocalDate through, Money claimed, Money paid,
            Money open, Money overpaid, List<UUID> claims) {

        static InterestView of(Payable late, InterestDays.@Nullable Days days, InterestDays.@Nullable Claimed claimed) {
            var interest = late.interest();
            return new InterestView(late.id(), late.number(), late.contractId(), late.agencyId(),
                    late.terms().purchaserId(), interest.rounded(), days == null ? 0 : days.days(),
                    days == null ? null : days.from(), days == null ? null : days.through(), interest.claimed(),
                    claimed == null ? Money.ZERO : claimed.paid(), interest.open(), interest.overpaid(),
                    claimed == null ? List.of() : claimed.claims());
        }
    }

    private final InterestDays interest;

    InterestReader(InterestDays interest) {
        this.interest = interest;
    }

    InterestView of(Payable late) {
        return of(List.of(late)).getFirst();
    }

    /** Of a page of them at once. */
    List<InterestView> of(List<Payable> late) {
        var ids = late.stream().map(Payable::id).toList();
        var days = interest.of(ids);
        var claimed = interest.claimedOf(ids);
        return late.stream().map(one -> InterestView.of(one, days.get(one.id()), claimed.get(one.id()))).toList();
    }
}
