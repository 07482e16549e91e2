package org.linli.procurement.tendering.lot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1/lot-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Lots 标段")
class LotResource {

    @Schema(description = "新的标段组 Tenders that will belong together")
    record NewLotGroup(@NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{2,30}") String purchaserId,
            @NotBlank @Text(max = 200) String title, @Min(1) @Max(100) int maxPerWinner) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.unit(purchaserId);
        }
    }

    @Schema(description = "加入标段 A tender that becomes a lot")
    record NewLot(@NotNull UUID tenderId, @Nullable Boolean newcomersOnly) {
    }

    @Schema(description = "标段组 Lots and the cap on winning them")
    record LotGroupView(UUID id, String purchaserId, String title, int maxPerWinner, LocalDate begunOn,
            List<LotGroup.Lot> lots) {

        static LotGroupView of(LotGroup group, List<LotGroup.Lot> lots) {
            return new LotGroupView(group.id(), group.purchaserId(), group.title(), group.maxPerWinner(),
                    group.begunOn(), lots);
        }
    }

    private final LotService service;
    private final LotGroups groups;
    private final Tenders tenders;
    private final Caller caller;

    LotResource(LotService service, LotGroups groups, Tenders tenders, Caller caller) {
        this.service = service;
        this.groups = groups;
        this.tenders = tenders;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "beginLotGroup", summary = "设立标段组 Begin a group of lots with its cap per winner")
    @Owned(in = Where.BODY)
    public RestResponse<LotGroupView> begin(@NotNull @Valid NewLotGroup body) {
        var group = service.begin(body.purchaserId(), body.title(), body.maxPerWinner());
        return Responses.created("/api/v1/lot-groups/" + group.id(), view(group), group.version());
    }

    @POST
    @Path("/{id}/lots")
    @Idempotent
    @Operation(operationId = "addLot", summary = "加入标段 Make a draft tender one of the lots, perhaps for newcomers only")
    @Owned(by = LotGroups.class)
    public RestResponse<LotGroupView> add(UUID id, @NotNull @Valid NewLot body) {
        var group = service.add(id, body.tenderId(), Boolean.TRUE.equals(body.newcomersOnly()));
        return Responses.ok(view(group), group.version());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readLotGroup",
            summary = "标段组 One group of lots; until one of them is out only for its own unit")
    public RestResponse<LotGroupView> read(UUID id) {
        var group = groups.get(id);
        var view = view(group);
        if (!isShown(view)) {
            throw new NotFound("LotGroup", id);
        }
        return Responses.ok(view, group.version());
    }

    @GET
    @Operation(operationId = "listLotGroups",
            summary = "标段组列表 Groups of lots, newest first; those of which none is out only for their own unit")
    public Page<LotGroupView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("purchaserId") @Nullable String purchaserId) {
        var found = Page.of(new KeysetQuery().by("purchaserId", purchaserId).of(groups, page), page.limit(),
                group -> Cursor.by(group.id())).map(this::view);
        return new Page<>(found.items().stream().filter(this::isShown).toList(), found.next());
    }

    /** A lot that is not published yet is its unit's own, and so is a group of such lots. */
    private LotGroupView view(LotGroup group) {
        var own = isOwn(group.purchaserId());
        return LotGroupView.of(group,
                group.lots().stream().filter(lot -> own || tenders.get(lot.tenderId()).notice().published()).toList());
    }

    private boolean isShown(LotGroupView group) {
        return !group.lots().isEmpty() || isOwn(group.purchaserId());
    }

    private boolean isOwn(String purchaserId) {
        return !caller.isAnonymous() && (caller.hasRole("auditor") || caller.holds("purchaser", purchaserId));
    }
}
