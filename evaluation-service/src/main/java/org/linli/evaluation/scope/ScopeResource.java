package org.linli.evaluation.scope;

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
import org.linli.evaluation.contract.KnownContracts;
import org.linli.evaluation.scope.ScopeApi.RequestView;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/outside-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Outside tasks 合同外任务")
class ScopeResource {

    private final ScopeRequestService service;
    private final ScopeRequests requests;
    private final Caller caller;

    ScopeResource(ScopeRequestService service, ScopeRequests requests, Caller caller) {
        this.service = service;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(by = KnownContracts.class, in = Where.BODY)
    @Operation(operationId = "logOutsideTask", summary = "登记合同外任务 Log a task that is held to be none of the contract")
    public RestResponse<RequestView> log(@NotNull @Valid ScopeApi.NewRequest body) {
        var one = service.log(body);
        return Responses.created("/api/v1/outside-tasks/" + one.id(), RequestView.of(one, caller), one.version());
    }

    @POST
    @Path("/{id}/insist")
    @Idempotent
    @Owned(by = ScopeRequests.class)
    @Operation(operationId = "insistOnTask", summary = "坚持要求 Insist, naming the clause of the contract")
    public RestResponse<RequestView> insist(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ScopeApi.Clause body) {
        return answer(service.insist(id, ifMatch, body.clause()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Owned(by = ScopeRequests.class)
    @Operation(operationId = "withdrawTask", summary = "撤回要求 No longer ask for it")
    public RestResponse<RequestView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.withdraw(id, ifMatch));
    }

    @POST
    @Path("/{id}/decide")
    @Idempotent(required = true)
    @Operation(operationId = "decideTaskScope", summary = "认定范围 Decide whether the contract covers it")
    public RestResponse<RequestView> decide(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ScopeApi.Decision body) {
        return answer(service.decide(id, ifMatch, body.inScope(), body.reason(), caller.actor()));
    }

    @GET
    @Path("/{id}")
    @Owned(by = ScopeRequests.class)
    @Operation(operationId = "readOutsideTask", summary = "合同外任务 One task and what became of it")
    public RestResponse<RequestView> read(UUID id) {
        return answer(requests.get(id));
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listOutsideTasks", summary = "合同外任务列表 Tasks held to be outside a contract, newest first")
    public Page<RequestView> list(@Valid @BeanParam PageQuery page, @QueryParam("contractId") @Nullable UUID contractId,
            @QueryParam("status") @Nullable ScopeStatus status) {
        var found = new KeysetQuery().visibleTo(caller, "agencyId", "purchaserId").by("contractId", contractId)
                .by("status", status).of(requests, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(one -> RequestView.of(one, caller));
    }

    private RestResponse<RequestView> answer(ScopeRequest one) {
        return Responses.ok(RequestView.of(one, caller), one.version());
    }
}
