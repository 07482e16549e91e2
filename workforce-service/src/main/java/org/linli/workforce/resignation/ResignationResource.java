package org.linli.workforce.resignation;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.workforce.post.EndReason;
import org.linli.workforce.post.Posts;
import org.linli.workforce.worker.WorkerScope;

@Path("/api/v1/resignations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Resignations 辞职")
class ResignationResource {

    /** @param lastDay null for the earliest that the notice allows */
    record Notice(@NotNull UUID postId, @NotNull EndReason reason, @Nullable LocalDate lastDay) implements Owned.About {

        @Override
        public UUID about() {
            return postId;
        }
    }

    record ResignationView(UUID id, UUID workerId, UUID agencyId, EndReason reason, ResignationStatus status,
            LocalDate givenOn, LocalDate lastDay, @Nullable LocalDate endedOn, List<String> allowedActions) {

        static ResignationView of(Resignation resignation, List<String> allowedActions) {
            return new ResignationView(resignation.id(), resignation.workerId(), resignation.agencyId(),
                    resignation.reason(), resignation.status(), resignation.givenOn(), resignation.lastDay(),
                    resignation.endedOn(), allowedActions);
        }
    }

    private final ResignationService service;
    private final Resignations resignations;
    private final Caller caller;

    ResignationResource(ResignationService service, Resignations resignations, Caller caller) {
        this.service = service;
        this.resignations = resignations;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(by = Posts.class, in = Where.BODY)
    @Operation(operationId = "giveResignation",
            summary = "提出辞职 Give notice; it takes effect by itself and nobody can block it")
    public RestResponse<ResignationView> give(@NotNull @Valid Notice body) {
        var resignation = service.give(body);
        return Responses.created("/api/v1/resignations/" + resignation.id(), view(resignation), resignation.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listResignations", summary = "辞职列表 List resignations")
    public Page<ResignationView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        var found = WorkerScope.narrow(new KeysetQuery(), caller, agencyId).of(resignations, page);
        return Page.of(found, page.limit(), resignation -> Cursor.by(resignation.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Resignations.class)
    @Operation(operationId = "readResignation", summary = "辞职 Read a resignation")
    public RestResponse<ResignationView> read(UUID id) {
        return ok(resignations.get(id));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Owned(by = Resignations.class)
    @Operation(operationId = "withdrawResignation", summary = "撤回辞职 Take the notice back; by the worker alone")
    public RestResponse<ResignationView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.withdraw(id, ifMatch));
    }

    private RestResponse<ResignationView> ok(Resignation resignation) {
        return Responses.ok(view(resignation), resignation.version());
    }

    private ResignationView view(Resignation resignation) {
        return ResignationView.of(resignation, resignation.allowedTo(caller));
    }
}
