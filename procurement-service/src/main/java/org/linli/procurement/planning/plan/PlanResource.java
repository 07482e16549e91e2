package org.linli.procurement.planning.plan;

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
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.planning.plan.PlanApi.NewPlan;
import org.linli.procurement.planning.plan.PlanApi.NewReview;
import org.linli.procurement.planning.plan.PlanApi.PlanText;
import org.linli.procurement.planning.plan.PlanApi.PlanView;
import org.linli.procurement.planning.plan.PlanApi.Retirement;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Plans 社会福利服务发展规划")
class PlanResource {

    private final PlanService service;
    private final Plans plans;
    private final Caller caller;

    PlanResource(PlanService service, Plans plans, Caller caller) {
        this.service = service;
        this.plans = plans;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "proposePlan", summary = "拟定规划 Propose a plan")
    @Owned(in = Where.BODY)
    public RestResponse<PlanView> propose(@NotNull @Valid NewPlan body) {
        var plan = service.propose(body.code(), body.unit(), body.plan().content(), caller.actor());
        return Responses.created("/api/v1/plans/" + plan.id(), view(plan), plan.version());
    }

    @POST
    @Path("/{id}/write")
    @Idempotent
    @Operation(operationId = "writePlan", summary = "修改规划 Change a plan that is not published")
    @Owned(by = Plans.class)
    public RestResponse<PlanView> write(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PlanText body) {
        return answer(service.write(id, ifMatch, body.content(), caller.actor()));
    }

    @POST
    @Path("/{id}/consult")
    @Idempotent
    @Operation(operationId = "consultPlan", summary = "公开征求意见 Put the plan to the public (PL1)")
    @Owned(by = Plans.class)
    public RestResponse<PlanView> consult(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.consult(id, ifMatch));
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent(required = true)
    @Operation(operationId = "publishPlan", summary = "公布规划 Publish it, by another than its writer")
    @Owned(by = Plans.class)
    public RestResponse<PlanView> publish(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.publish(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @Operation(operationId = "reviewPlan", summary = "年度检讨 Record the yearly review (PL3)")
    @Owned(by = Plans.class)
    public RestResponse<PlanView> review(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewReview body) {
        return answer(service.review(id, ifMatch, body.year(), body.measured(), body.summary()));
    }

    @POST
    @Path("/{id}/renew")
    @Idempotent
    @Operation(operationId = "renewPlan", summary = "新版本 Begin the next edition")
    @Owned(by = Plans.class)
    public RestResponse<PlanView> renew(UUID id) {
        var next = service.renew(id, caller.actor());
        return Responses.created("/api/v1/plans/" + next.id(), view(next), next.version());
    }

    @POST
    @Path("/{id}/retire")
    @Idempotent
    @Operation(operationId = "retirePlan", summary = "废止规划 Retire it")
    @Owned(by = Plans.class)
    public RestResponse<PlanView> retire(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Retirement body) {
        return answer(service.retire(id, ifMatch, body.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPlan", summary = "规划 One edition of the plan; a proposed one only for its own unit")
    public RestResponse<PlanView> read(UUID id) {
        var plan = plans.get(id);
        if (plan.status() == PlanStatus.PROPOSED && !seesDrafts()
                && caller.unit().filter(plan.unit()::equals).isEmpty()) {
            throw new NotFound("Plan", id);
        }
        return answer(plan);
    }

    @GET
    @Operation(operationId = "listPlans", summary = "规划列表 Plans, newest first")
    public Page<PlanView> list(@Valid @BeanParam PageQuery page, @QueryParam("status") @Nullable PlanStatus status,
            @QueryParam("code") @Nullable String code) {
        var wanted = new KeysetQuery().by("status", status).by("code", code);
        if (!seesDrafts()) {
            wanted.where("(consultationId is not null or unit = ?)", caller.unit().orElse(""));
        }
        var found = wanted.of(plans, page);
        return Page.of(found, page.limit(), plan -> Cursor.by(plan.id())).map(this::view);
    }

    private boolean seesDrafts() {
        return !caller.isAnonymous() && caller.hasRole("auditor");
    }

    private PlanView view(Plan plan) {
        return PlanView.of(plan, plan.allowedTo(caller));
    }

    private RestResponse<PlanView> answer(Plan plan) {
        return Responses.ok(view(plan), plan.version());
    }
}
