package org.linli.registry.servicepoint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
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
import org.linli.platform.web.Text;
import org.linli.registry.servicepoint.ServicePointApi.ServicePointView;

/** Where services are given; what is or was open everybody reads, what is not whom it concerns. */
@Path("/api/v1/service-points")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Service points 服务点")
class ServicePointResource {

    private static final Set<String> READERS = Set.of("registry-officer", "registry-panel", "auditor");

    private final ServicePointService service;
    private final ServicePoints points;
    private final Caller caller;

    ServicePointResource(ServicePointService service, ServicePoints points, Caller caller) {
        this.service = service;
        this.points = points;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(by = PointContracts.class, in = Where.BODY)
    @Operation(operationId = "proposeServicePoint",
            summary = "申报服务点 The agency says where it gives a contract's service")
    public RestResponse<ServicePointView> propose(@NotNull @Valid ServicePointApi.NewServicePoint body) {
        var proposed = service.propose(body, caller.actor());
        return Responses.created("/api/v1/service-points/" + proposed.id(), view(proposed), proposed.version());
    }

    @GET
    @Operation(operationId = "listServicePoints", summary = "服务点列表 Where services are given")
    public Page<ServicePointView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("street") @Pattern(regexp = "\\d{9}") @Nullable String street,
            @QueryParam("community") @Pattern(regexp = "\\d{12}") @Nullable String community,
            @QueryParam("service") @Text(max = 100) @Nullable String service, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("contractId") UUID contractId, @QueryParam("status") ServicePointStatus status) {
        var query = new KeysetQuery().by("street", street).by("community", community).by("serviceType", service)
                .by("agencyId", agencyId).by("contractId", contractId).by("status", status);
        if (!caller.hasAnyRole(READERS)) {
            query.decidedOrOf(caller, "openedOn is not null", "agencyId", "purchaserId");
        }
        return Page.of(query.oldestFirst().of(points, page), page.limit(), point -> Cursor.by(point.id()))
                .map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readServicePoint", summary = "服务点 Read one")
    public RestResponse<ServicePointView> read(UUID id) {
        var point = points.get(id);
        if (!point.isPublic() && !caller.hasAnyRole(READERS) && !caller.isOf(point.owner())) {
            throw new NotFound("ServicePoint", id);
        }
        return ok(point);
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Owned(by = ServicePoints.class)
    @Operation(operationId = "confirmServicePoint", summary = "确认服务点 The purchaser confirms it: it is open")
    public RestResponse<ServicePointView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/refuse")
    @Idempotent
    @Owned(by = ServicePoints.class)
    @Operation(operationId = "refuseServicePoint", summary = "不予确认 The purchaser does not confirm it")
    public RestResponse<ServicePointView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ServicePointApi.Reason body) {
        return ok(service.refuse(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Owned(by = ServicePoints.class)
    @Operation(operationId = "withdrawServicePoint", summary = "撤回申报 The agency takes it back")
    public RestResponse<ServicePointView> withdraw(UUID id) {
        return ok(service.withdraw(id));
    }

    @POST
    @Path("/{id}/change")
    @Idempotent
    @Owned(by = ServicePoints.class)
    @Operation(operationId = "changeServicePoint", summary = "调整服务点 The agency changes groups, hours and capacity")
    public RestResponse<ServicePointView> change(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ServicePointApi.NewOffer body) {
        return ok(service.change(id, ifMatch, body.offer()));
    }

    @POST
    @Path("/{id}/close")
    @Idempotent(required = true)
    @Owned(by = ServicePoints.class)
    @Operation(operationId = "closeServicePoint", summary = "关闭服务点 The agency or the purchaser closes it")
    public RestResponse<ServicePointView> close(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ServicePointApi.Reason body) {
        return ok(service.close(id, ifMatch, body.reason()));
    }

    private RestResponse<ServicePointView> ok(ServicePoint point) {
        return Responses.ok(view(point), point.version());
    }

    private ServicePointView view(ServicePoint point) {
        return ServicePointView.of(point, caller);
    }
}
