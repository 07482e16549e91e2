package org.linli.funding.spending;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.csv.Csv;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/** Public spending, for everybody. */
@Path("/api/v1/public-spending")
@RunOnVirtualThread
@Tag(name = "Spending 公共支出")
class SpendingResource {

    private static final int MOST = 5_000;

    private final Spending spending;

    SpendingResource(Spending spending) {
        this.spending = spending;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listPublicSpending", summary = "公共支出 Contracts with what was paid of them, newest first")
    public Page<Spending.Line> list(@Valid @BeanParam PageQuery page,
            @QueryParam("year") @Min(2000) @Max(2100) @Nullable Integer year,
            @QueryParam("purchaserId") @Size(max = 30) @Nullable String purchaserId,
            @QueryParam("agencyId") @Nullable UUID agencyId) {
        var found = spending.lines(new Spending.Filter(year, purchaserId, agencyId),
                page.cursor().map(Cursor::id).orElse(null), page.fetch());
        return Page.of(found, page.limit(), line -> Cursor.by(line.contractId()));
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @Operation(operationId = "exportPublicSpending",
            summary = "导出公共支出 A year's contracts as a table, at most five thousand, the latest first")
    public RestResponse<String> export(@QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year,
            @QueryParam("purchaserId") @Size(max = 30) @Nullable String purchaserId) {
        var lines = spending.lines(new Spending.Filter(year, purchaserId, null), null, MOST);
        return RestResponse.ResponseBuilder
                .ok(Csv.of(Spending.HEADER, lines.stream().map(Spending.Line::cells).toList()))
                .type("text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=spending-" + year + ".csv").build();
    }
}
