package org.linli.registry.norm;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/norms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Norms 行业规范")
class NormResource {

    private static final Set<String> DRAFT_READERS = Set.of("association", "auditor");

    private final NormService service;
    private final Norms norms;
    private final NormActions actions;
    private final Caller caller;

    NormResource(NormService service, Norms norms, NormActions actions, Caller caller) {
        this.service = service;
        this.norms = norms;
        this.actions = actions;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "draftNorm", summary = "起草规范 NormDraft the next edition of a norm")
    public RestResponse<NormApi.NormView> draft(@NotNull @Valid NormApi.NormDraft body) {
        var norm = service.draft(body.code(), body.title(), body.body(), caller.actor());
        return Responses.created("/api/v1/norms/" + norm.id(), view(norm), norm.version());
    }

    @GET
    @Operation(operationId = "listNorms",
            summary = "规范列表 List norms: everybody those that are known, the association " + "its drafts, too")
    public Page<NormApi.NormView> list(@Valid @BeanParam PageQuery page, @QueryParam("code") String code,
            @QueryParam("status") NormStatus status) {
        var query = new KeysetQuery().by("code", code).by("status", status);
        var seen =
                readsDrafts() ? query : query.where("status not in ?", List.of(NormStatus.DRAFT, NormStatus.WITHDRAWN));
        return Page.of(seen.of(norms, page), page.limit(), norm -> Cursor.by(norm.id())).mapWith(actions::of,
                (norm, allowed) -> NormApi.NormView.of(norm, allowed.of(norm)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readNorm", summary = "规范 Read an edition of a norm")
    public RestResponse<NormApi.NormView> read(UUID id) {
        var norm = norms.get(id);
        if (!norm.status().isPublic() && !readsDrafts()) {
            throw new NotFound("Norm", id);
        }
        return ok(norm);
    }

    @POST
    @Path("/{id}/revise")
    @Idempotent
    @Operation(operationId = "reviseNorm", summary = "修改文本 Change the words of a draft, or after the consultation")
    public RestResponse<NormApi.NormView> revise(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NormApi.NormWording body) {
        return ok(service.revise(id, ifMatch, body.title(), body.body(), caller.actor()));
    }

    @POST
    @Path("/{id}/consult")
    @Idempotent(required = true)
    @Operation(operationId = "consultOnNorm", summary = "征求意见 Ask the agencies what they say of it")
    public RestResponse<NormApi.NormView> consult(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.consult(id, ifMatch));
    }

    @POST
    @Path("/{id}/open-vote")
    @Idempotent(required = true)
    @Operation(operationId = "openNormVote", summary = "发起表决 Let the agencies vote, once every comment has its answer")
    public RestResponse<NormApi.NormView> openVote(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.openVote(id, ifMatch));
    }

    @POST
    @Path("/{id}/vote")
    @Idempotent(required = true)
    @Owned(in = Where.BODY)
    @Operation(operationId = "voteOnNorm", summary = "表决 One agency, one vote")
    public RestResponse<NormApi.NormView> vote(UUID id, @NotNull @Valid NormApi.NormBallot body) {
        return ok(service.vote(id, body.agencyId(), body.choice()));
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent(required = true)
    @Operation(operationId = "publishNorm", summary = "发布规范 Publish what was adopted; by another than who wrote it")
    public RestResponse<NormApi.NormView> publish(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.publish(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Operation(operationId = "withdrawNorm", summary = "撤回规范草案 Withdraw what is not published")
    public RestResponse<NormApi.NormView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NormApi.NormWords body) {
        return ok(service.withdraw(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/acknowledge")
    @Idempotent(required = true)
    @Owned(in = Where.BODY)
    @Operation(operationId = "acknowledgeNorm", summary = "确认遵守 The agency acknowledges the norm")
    public RestResponse<NormApi.NormView> acknowledge(UUID id, @NotNull @Valid NormApi.Acknowledging body) {
        return ok(service.acknowledge(id, body.agencyId()));
    }

    private boolean readsDrafts() {
        return DRAFT_READERS.stream().anyMatch(caller::hasRole);
    }

    private RestResponse<NormApi.NormView> ok(Norm norm) {
        return Responses.ok(view(norm), norm.version());
    }

    private NormApi.NormView view(Norm norm) {
        return NormApi.NormView.of(norm, actions.of(List.of(norm)).of(norm));
    }
}
