package org.linli.funding.overdue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.Part;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.Payables;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/overdue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Overdue 逾期")
class OverdueResource {

    /** What the public sees of a late payment. */
    record OverdueLine(UUID payableId, String number, UUID contractId, UUID agencyId, String purchaserId, Part part,
            Money outstanding, @Nullable LocalDate dueOn, int bucket) {

        static OverdueLine of(Payable payable) {
            return new OverdueLine(payable.id(), payable.number(), payable.contractId(), payable.agencyId(),
                    payable.terms().purchaserId(), payable.part(), payable.outstanding(),
                    payable.deadline().map(Deadline::lastDay).orElse(null), payable.bucket());
        }
    }

    private final Payables payables;

    OverdueResource(Payables payables) {
        this.payables = payables;
    }

    @GET
    @Operation(operationId = "listOverdue", summary = "逾期公示 What is late now, for everyone to see")
    public Page<OverdueLine> list(@Valid @BeanParam PageQuery page,
            @QueryParam("purchaserId") @Nullable String purchaserId, @QueryParam("agencyId") @Nullable UUID agencyId) {
        var found = new KeysetQuery().where("progress.clock.bucket > 0 and progress.status in (OVERDUE, PARTLY_PAID)")
                .by("terms.purchaserId", purchaserId).by("terms.agencyId", agencyId).of(payables, page);
        return Page.of(found, page.limit(), payable -> Cursor.by(payable.id())).map(OverdueLine::of);
    }
}
