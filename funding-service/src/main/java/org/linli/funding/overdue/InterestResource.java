package org.linli.funding.overdue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.funding.payable.Payables;
import org.linli.platform.identity.Owned;
import org.linli.platform.money.Money;

@Path("/api/v1/payables/{id}/interest")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payables 应付款")
class InterestResource {

    record InterestView(UUID payableId, Money accrued, long days, @Nullable LocalDate from,
            @Nullable LocalDate through) {
    }

    private final InterestDays interest;
    private final Payables payables;

    InterestResource(InterestDays interest, Payables payables) {
        this.interest = interest;
        this.payables = payables;
    }

    @GET
    @Owned(by = Payables.class)
    @Operation(operationId = "readInterest", summary = "逾期利息 Late interest so far, by the day")
    public InterestView read(UUID id) {
        return interest.of(payables.get(id).id())
                .map(total -> new InterestView(id, total.amount(), total.days(), total.from(), total.through()))
                .orElse(new InterestView(id, Money.ZERO, 0, null, null));
    }
}
