package org.linli.procurement.planning.framework;

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
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.planning.framework.FrameworkApi.Applicant;
import org.linli.procurement.planning.framework.FrameworkApi.FrameworkReason;
import org.linli.procurement.planning.framework.FrameworkApi.FrameworkView;
import org.linli.procurement.planning.framework.FrameworkApi.NewFramework;
import org.linli.procurement.planning.framework.FrameworkApi.Selection;

@Path("/api/v1/frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Frameworks 框架协议")
class FrameworkResource {

    private final FrameworkService service;
    private final Frameworks frameworks;
    private final Caller caller;

    FrameworkResource(FrameworkService service, Frameworks frameworks, Caller caller) {
        this.service = service;
        this.frameworks = frameworks;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "openFramework", summary = "设立框架协议名录 Open a register of qualified agencies (令110)")
    @Owned(in = Where.BODY)
    public RestResponse<FrameworkView> open(@NotNull @Valid NewFramework body) {
        var framework = service.open(body.terms(), body.intentionId());
        return Responses.created("/api/v1/frameworks/" + framework.id(), FrameworkView.of(framework, caller),
                framework.version());
    }

    @POST
    @Path("/{id}/apply")
    @Idempotent(required = true)
    @Operation(operationId = "applyToFramework", summary = "申请入围 Apply to a register; an open one admits at once")
    @Owned(in = Where.BODY)
    public RestResponse<FrameworkView> apply(UUID id, @NotNull @Valid Applicant body) {
        return answer(service.apply(id, body.agencyId()));
    }

    @POST
    @Path("/{id}/leave")
    @Idempotent
    @Operation(operationId = "leaveFramework", summary = "退出名录 Leave a register")
    @Owned(in = Where.BODY)
    public RestResponse<FrameworkView> leave(UUID id, @NotNull @Valid Applicant body) {
        return answer(service.leave(id, body.agencyId()));
    }

    @POST
    @Path("/{id}/decide")
    @Idempotent(required = true)
    @Operation(operationId = "decideFramework",
            summary = "确定入围 Decide all applications of a closed register; another person confirms (P30, HD1)")
    @Owned(by = Frameworks.class)
    public RestResponse<FrameworkView> decide(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Selection body) {
        return answer(service.decide(id, ifMatch, body.list(), caller.actor()));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @Operation(operationId = "endFramework",
            summary = "终止名录 End a register with a reason; another person confirms (HD1)")
    @Owned(by = Frameworks.class)
    public RestResponse<FrameworkView> end(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FrameworkReason body) {
        return answer(service.end(id, ifMatch, body.reason(), caller.actor()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readFramework", summary = "框架协议名录 One register with its members")
    public RestResponse<FrameworkView> read(UUID id) {
        return answer(frameworks.get(id));
    }

    @GET
    @Operation(operationId = "listFrameworks", summary = "框架协议列表 Registers, newest first")
    public Page<FrameworkView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("status") @Nullable FrameworkStatus status,
            @QueryParam("serviceType") @Nullable String serviceType) {
        return Page
                .of(new KeysetQuery().by("status", status).by("serviceType", serviceType).of(frameworks, page),
                        page.limit(), framework -> Cursor.by(framework.id()))
                .map(framework -> FrameworkView.of(framework, caller));
    }

    private RestResponse<FrameworkView> answer(Framework framework) {
        return Responses.ok(FrameworkView.of(framework, caller), framework.version());
    }
}
