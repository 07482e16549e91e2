package org.linli.procurement.oversight.board;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/** Spending beside the plan. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Boards 看板")
class SpendingResource {

    private final Spending spending;

    SpendingResource(Spending spending) {
        this.spending = spending;
    }

    @GET
    @Path("/outside-spending")
    @Operation(operationId = "readOutsideSpending", summary = "规划内外支出 Spending with and without a goal, by purchaser")
    public Page<Spending.Line> lines(@QueryParam("year") @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
            @Valid @BeanParam PageQuery page) {
        return Page.of(spending.lines(year, page), page.limit(), line -> Cursor.by(line.purchaserId(), Rows.NO_ID));
    }

    @GET
    @Path("/outside-spending/{purchaserId}")
    @Operation(operationId = "listOutsidePurchases",
            summary = "规划外的购买 A purchaser's purchases outside the plan, with the reasons")
    public Page<Spending.Outside> outside(String purchaserId,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
            @Valid @BeanParam PageQuery page) {
        return Page.of(spending.outside(purchaserId, year, page), page.limit(),
                outside -> Cursor.by(outside.purchaseId()));
    }
}
