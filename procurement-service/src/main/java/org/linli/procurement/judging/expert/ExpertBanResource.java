package org.linli.procurement.judging.expert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Panels 评标委员会")
class ExpertBanResource {

    /** @param months at most what C11.months says; {@code fine} what the finance department fines, or null */
    @Schema(description = "禁止评审 For how long an expert may not review, and why")
    record NewBan(@Min(1) @Max(600) int months, @NotBlank @Text(max = 2000) String reason, @Nullable Money fine) {
    }

    @Schema(description = "禁止评审 A ban from reviewing; dates from the second officer's word on")
    record BanView(UUID id, UUID expertId, BanStatus status, int months, String reason, @Nullable Money fine,
            @Nullable LocalDate from, @Nullable LocalDate until, List<String> allowedActions) {

        static BanView of(ExpertBan ban, Caller caller) {
            return new BanView(ban.id(), ban.expertId(), ban.status(), ban.months(), ban.reason(),
                    ban.fine().orElse(null), ban.startsOn().orElse(null), ban.endsOn().orElse(null),
                    ban.allowedTo(caller));
        }
    }

    private final ExpertBanService service;
    private final ExpertBans bans;
    private final Caller caller;

    ExpertBanResource(ExpertBanService service, ExpertBans bans, Caller caller) {
        this.service = service;
        this.bans = bans;
        this.caller = caller;
    }

    @POST
    @Path("/experts/{id}/bans")
    @Idempotent(required = true)
    @Operation(operationId = "proposeExpertBan", summary = "提出禁止评审 Propose to ban an expert from reviewing (C11)")
    public RestResponse<BanView> propose(UUID id, @NotNull @Valid NewBan body) {
        var ban = service.propose(id, new ExpertBan.Penalty(body.months(), body.reason(), body.fine()), caller.actor());
        return Responses.created("/api/v1/expert-bans/" + ban.id(), BanView.of(ban, caller), ban.version());
    }

    @POST
    @Path("/expert-bans/{id}/confirm")
    @Idempotent(required = true)
    @Operation(operationId = "confirmExpertBan",
            summary = "确认禁止评审 Agree, as another officer: the ban is in force from today")
    public RestResponse<BanView> confirm(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.confirm(id, ifMatch, caller.actor()));
    }

    @GET
    @Path("/expert-bans/{id}")
    @Operation(operationId = "readExpertBan", summary = "禁止评审 One ban")
    public RestResponse<BanView> read(UUID id) {
        return answer(bans.get(id));
    }

    @GET
    @Path("/expert-bans")
    @Operation(operationId = "listExpertBans", summary = "禁止评审列表 Bans from reviewing, newest first")
    public Page<BanView> list(@Valid @BeanParam PageQuery page, @QueryParam("expertId") @Nullable UUID expertId) {
        var found = new KeysetQuery().by("expertId", expertId).of(bans, page);
        return Page.of(found, page.limit(), ban -> Cursor.by(ban.id())).map(each -> BanView.of(each, caller));
    }

    private RestResponse<BanView> answer(ExpertBan ban) {
        return Responses.ok(BanView.of(ban, caller), ban.version());
    }
}
