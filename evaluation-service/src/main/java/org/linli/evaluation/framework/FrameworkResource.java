package org.linli.evaluation.framework;

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
import org.linli.evaluation.framework.FrameworkApi.FrameworkLine;
import org.linli.evaluation.framework.FrameworkApi.FrameworkView;
import org.linli.evaluation.framework.FrameworkApi.NewFramework;
import org.linli.evaluation.framework.FrameworkApi.Revision;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Frameworks 指标体系")
class FrameworkResource {

    private final FrameworkService service;
    private final Frameworks frameworks;
    private final Today today;
    private final Caller caller;

    FrameworkResource(FrameworkService service, Frameworks frameworks, Today today, Caller caller) {
        this.service = service;
        this.frameworks = frameworks;
        this.today = today;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "draftFramework", summary = "起草指标体系 Draft a framework or its next edition")
    public RestResponse<FrameworkView> draft(@NotNull @Valid NewFramework body) {
        var framework = service.draft(Ids.next(), body.code(), body.serviceType(), body.title(), body.content());
        return Responses.created("/api/v1/frameworks/" + framework.id(), view(framework), framework.version());
    }

    @POST
    @Path("/{id}/revise")
    @Idempotent
    @Operation(operationId = "reviseFramework", summary = "修改草案 Change a draft")
    public RestResponse<FrameworkView> revise(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Revision body) {
        return answer(service.revise(id, ifMatch, body.title(), body.content()));
    }

    @POST
    @Path("/{id}/simulate")
    @Idempotent(required = true)
    @Operation(operationId = "simulateFramework",
            summary = "模拟 Score past evaluations with the draft and keep who gains and loses")
    public RestResponse<FrameworkView> simulate(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.simulate(id, ifMatch));
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent(required = true)
    @Operation(operationId = "publishFramework",
            summary = "发布指标体系 Publish what was simulated; the edition before it is retired")
    public RestResponse<FrameworkView> publish(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.publish(id, ifMatch));
    }

    @POST
    @Path("/{id}/retire")
    @Idempotent(required = true)
    @Operation(operationId = "retireFramework", summary = "停用指标体系 Take out of force for new evaluations")
    public RestResponse<FrameworkView> retire(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.retire(id, ifMatch));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readFramework",
            summary = "指标体系 One framework with indicators, weights, targets, bands, effects")
    public RestResponse<FrameworkView> read(UUID id) {
        return answer(frameworks.get(id));
    }

    @GET
    @Operation(operationId = "listFrameworks", summary = "指标体系列表 Frameworks, newest first")
    public Page<FrameworkLine> list(@Valid @BeanParam PageQuery page,
            @QueryParam("status") @Nullable FrameworkStatus status,
            @QueryParam("serviceType") @Nullable String serviceType) {
        var found = new KeysetQuery().by("status", status).by("serviceType", serviceType).of(frameworks, page);
        return Page.of(found, page.limit(), framework -> Cursor.by(framework.id())).map(FrameworkLine::of);
    }

    private FrameworkView view(Framework framework) {
        return FrameworkView.of(framework, framework.findings(today.day()), caller);
    }

    private RestResponse<FrameworkView> answer(Framework framework) {
        return Responses.ok(view(framework), framework.version());
    }
}
