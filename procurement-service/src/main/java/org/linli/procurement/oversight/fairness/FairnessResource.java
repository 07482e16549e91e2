package org.linli.procurement.oversight.fairness;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.procurement.oversight.fairness.FairnessApi.ComparedView;
import org.linli.procurement.oversight.fairness.FairnessApi.FlagView;
import org.linli.procurement.oversight.fairness.FairnessApi.LowestPriceView;
import org.linli.procurement.oversight.fairness.FairnessApi.MarketView;
import org.linli.procurement.oversight.fairness.FairnessApi.ShareView;

@Path("/api/v1/fairness")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Fairness 公平观察")
class FairnessResource {

    private static final UUID NO_ID = new UUID(0, 0);

    private final RedFlags flags;
    private final FlagWords words;
    private final Boards boards;
    private final WatchedTenders watched;
    private final Today today;

    FairnessResource(RedFlags flags, FlagWords words, Boards boards, WatchedTenders watched, Today today) {
        this.flags = flags;
        this.words = words;
        this.boards = boards;
        this.watched = watched;
        this.today = today;
    }

    @GET
    @Path("/flags")
    @Operation(operationId = "listFlags",
            summary = "公平警示 Questions about results with their reasons, newest first; they change nothing")
    public Page<FlagView> flags(@Valid @BeanParam PageQuery page, @QueryParam("tenderId") @Nullable UUID tenderId,
            @QueryParam("kind") @Nullable FlagKind kind, @QueryParam("purchaserId") @Nullable String purchaserId,
            @QueryParam("areaCode") @Nullable String areaCode,
            @QueryParam("serviceType") @Nullable String serviceType) {
        var found = new KeysetQuery().by("tenderId", tenderId).by("kind", kind).by("purchaserId", purchaserId)
                .by("areaCode", areaCode).by("serviceType", serviceType).of(flags, page);
        return Page.of(found, page.limit(), flag -> Cursor.by(flag.id())).map(words::view);
    }

    @GET
    @Path("/concentration")
    @Operation(operationId = "listConcentration",
            summary = "中标集中度 Shares of winners by street or service type, with HHI")
    public Page<MarketView> concentration(@Valid @BeanParam PageQuery page,
            @NotNull @QueryParam("by") Boards.Dimension by,
            @QueryParam("year") @Min(2000) @Max(2100) @Nullable Integer year) {
        var found = boards.markets(by, yearOr(year), page.cursor().map(Cursor::sort).orElse(""), page.fetch(),
                Concentration.on(today.date(), today.day().rules()));
        return Page.of(found, page.limit(), market -> Cursor.by(market.code(), NO_ID));
    }

    @GET
    @Path("/shares")
    @Operation(operationId = "listShares",
            summary = "中标份额 The winners of one street or service type, the largest first")
    public Page<ShareView> shares(@Valid @BeanParam PageQuery page, @NotNull @QueryParam("by") Boards.Dimension by,
            @NotNull @QueryParam("code") String code,
            @QueryParam("year") @Min(2000) @Max(2100) @Nullable Integer year) {
        var after = page.cursor().orElse(null);
        var found = boards.shares(by, code, yearOr(year), after == null ? null : fen(after),
                after == null ? null : after.id(), page.fetch());
        return Page.of(found, page.limit(), share -> Cursor.by(share.amount().fen(), share.agencyId()));
    }

    @GET
    @Path("/lowest-price")
    @Operation(operationId = "readLowestPrice",
            summary = "假如最低价中标 How often the lowest price would have won in a year, and how winners did")
    public LowestPriceView lowestPrice(@QueryParam("year") @Min(2000) @Max(2100) @Nullable Integer year,
            @QueryParam("serviceType") @Nullable String serviceType) {
        return boards.lowestPrice(yearOr(year), serviceType);
    }

    @GET
    @Path("/lowest-price/tenders")
    @Operation(operationId = "listLowestPrice",
            summary = "最低价对照清单 The year's ranked tenders beside their lowest price, newest first")
    public Page<ComparedView> compared(@Valid @BeanParam PageQuery page,
            @QueryParam("year") @Min(2000) @Max(2100) @Nullable Integer year,
            @QueryParam("otherWinner") @DefaultValue("false") boolean otherWinner) {
        var found = new KeysetQuery().by("year", yearOr(year)).by("sameWinner", otherWinner ? false : null).of(watched,
                page);
        return Page.of(found, page.limit(), tender -> Cursor.by(tender.tenderId())).map(ComparedView::of);
    }

    private static long fen(Cursor cursor) {
        try {
            return Long.parseLong(cursor.sort());
        } catch (NumberFormatException malformed) {
            throw new Invalid(PlatformProblem.CURSOR_MALFORMED, "cursor");
        }
    }

    private int yearOr(@Nullable Integer year) {
        return year == null ? today.date().getYear() : year;
    }
}
