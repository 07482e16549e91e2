package org.linli.funding.grant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.grant.GrantApi.LineView;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Invalid;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/grant-lines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Grants 资助")
class GrantLineResource {

    private final GrantLines lines;
    private final GrantService service;
    private final Caller caller;

    GrantLineResource(GrantLines lines, GrantService service, Caller caller) {
        this.lines = lines;
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "openGrantLine",
            summary = "设立资助项目 Open a line of grants on a budget, with who may apply and how much one agency may get")
    public RestResponse<LineView> open(@NotNull @Valid GrantApi.NewLine body) {
        var line = service.open(body);
        return Responses.created("/api/v1/grant-lines/" + line.id(), view(line), line.version());
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @Operation(operationId = "closeGrantLine", summary = "关闭资助项目 Take no more applications")
    public RestResponse<LineView> close(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.close(id, ifMatch));
    }

    @POST
    @Path("/{id}/applications")
    @Idempotent(required = true)
    @Operation(operationId = "applyForGrant",
            summary = "申请资助 Apply with what is promised, piece by piece, each with its money and its day")
    public RestResponse<GrantApi.GrantView> apply(UUID id, @NotNull @Valid GrantApi.Application body) {
        var agency = caller.agencyId().orElseThrow(() -> new Invalid(GrantProblem.UNKNOWN_AGENCY, "agencyId"));
        var grant = service.apply(id, agency, body);
        return Responses.created("/api/v1/grants/" + grant.id(), GrantApi.GrantView.of(grant, grant.allowedTo(caller)),
                grant.version());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readGrantLine", summary = "资助项目 A line of grants")
    public RestResponse<LineView> read(UUID id) {
        return answer(lines.get(id));
    }

    @GET
    @Operation(operationId = "listGrantLines", summary = "资助项目列表 Lines of grants, newest first")
    public Page<LineView> list(@Valid @BeanParam PageQuery page, @QueryParam("kind") @Nullable GrantKind kind,
            @QueryParam("status") @Nullable GrantLineStatus status) {
        return Page.of(new KeysetQuery().by("kind", kind).by("status", status).of(lines, page), page.limit(),
                line -> Cursor.by(line.id())).map(this::view);
    }

    private RestResponse<LineView> answer(GrantLine line) {
        return Responses.ok(view(line), line.version());
    }

    private LineView view(GrantLine line) {
        return LineView.of(line, line.allowedTo(caller));
    }
}
