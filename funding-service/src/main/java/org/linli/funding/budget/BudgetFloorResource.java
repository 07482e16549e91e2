package org.linli.funding.budget;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/budget-floors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Budgets 预算")
class BudgetFloorResource {

    private static final UUID NO_ID = new UUID(0, 0);

    private final BudgetFloors floors;

    BudgetFloorResource(BudgetFloors floors) {
        this.floors = floors;
    }

    @GET
    @Operation(operationId = "listBudgetFloors",
            summary = "预算底线 Each purchaser's year against the year before, by purchaser")
    public Page<BudgetFloors.Floor> list(@Valid @BeanParam PageQuery page,
            @QueryParam("year") @NotNull @Min(2001) @Max(2100) Integer year) {
        return Page.of(floors.of(year, page.cursor().map(Cursor::sort).orElse(""), page.fetch()), page.limit(),
                floor -> Cursor.by(floor.purchaserId(), NO_ID));
    }
}
