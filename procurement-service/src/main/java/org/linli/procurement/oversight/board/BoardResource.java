package org.linli.procurement.oversight.board;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Boards 看板")
class BoardResource {

    private static final int YEARS = 5;

    private final NeedGaps gaps;
    private final Transfers transfers;
    private final Volume volume;
    private final Today today;

    BoardResource(NeedGaps gaps, Transfers transfers, Volume volume, Today today) {
        this.gaps = gaps;
        this.transfers = transfers;
        this.volume = volume;
        this.today = today;
    }

    @GET
    @Path("/need-gaps")
    @Operation(operationId = "listNeedGaps", summary = "需求缺口 Surveyed need against contracted service and use")
    public Page<NeedGaps.Gap> needGaps(
            @QueryParam("areaCode") @NotNull @Pattern(regexp = "\\d{9}(\\d{3})?") @Nullable String areaCode,
            @Valid @BeanParam PageQuery page) {
        return Page.of(gaps.of(areaCode, today.date(), page), page.limit(), gap -> Cursor.by(gap.surveyId()));
    }

    @GET
    @Path("/function-transfers")
    @Operation(operationId = "listFunctionTransfers", summary = "职能转移登记 Function, catalogue item, contract, agency")
    public Page<Transfers.Transfer> functionTransfers(@Valid @BeanParam PageQuery page) {
        return Page.of(transfers.page(page), page.limit(), Transfers.Transfer::cursor);
    }

    @GET
    @Path("/purchase-volume")
    @Operation(operationId = "listPurchaseVolume", summary = "各购买主体的购买规模 Volume and growth of a year, by purchaser")
    public Page<Volume.Line> volume(@QueryParam("year") @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
            @Valid @BeanParam PageQuery page) {
        return Page.of(volume.byPurchaser(year, page), page.limit(), line -> Cursor.by(line.purchaserId(), Rows.NO_ID));
    }

    /** Five years, the latest last. */
    @GET
    @Path("/purchase-volume/years")
    @Operation(operationId = "readVolumeByYear", summary = "历年购买规模 Volume and growth of the five years up to one")
    public List<Volume.Line> years(@QueryParam("to") @NotNull @Min(2004) @Max(2100) @Nullable Integer to) {
        return IntStream.rangeClosed(to - YEARS + 1, to).mapToObj(volume::total).toList();
    }
}
