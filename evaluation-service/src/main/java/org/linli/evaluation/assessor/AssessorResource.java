package org.linli.evaluation.assessor;

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
import org.linli.evaluation.assessor.AssessorApi.AssessorView;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/assessors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assessors 评估员")
class AssessorResource {

    private final AssessorService service;
    private final Assessors assessors;
    private final Caller caller;

    AssessorResource(AssessorService service, Assessors assessors, Caller caller) {
        this.service = service;
        this.assessors = assessors;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "admitAssessor",
            summary = "评估员入库 Take a person into the pool, with what they may assess and what they declare")
    public RestResponse<AssessorView> admit(@NotNull @Valid AssessorApi.NewAssessor body) {
        var one = service.admit(body);
        return Responses.created("/api/v1/assessors/" + one.id(), AssessorView.of(one, caller), one.version());
    }

    @GET
    @Operation(operationId = "listAssessors", summary = "评估员库 The pool, newest first")
    public Page<AssessorView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("status") @Nullable AssessorStatus status) {
        return Page.of(new KeysetQuery().by("status", status).of(assessors, page), page.limit(),
                one -> Cursor.by(one.id())).map(one -> AssessorView.of(one, caller));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAssessor", summary = "评估员 A person of the pool")
    public RestResponse<AssessorView> read(UUID id) {
        return answer(assessors.get(id));
    }

    @POST
    @Path("/{id}/declare")
    @Idempotent
    @Owned(by = Assessors.class)
    @Operation(operationId = "declareTies", summary = "声明利益关系 Declare more; by the person")
    public RestResponse<AssessorView> declare(UUID id, @NotNull @Valid AssessorApi.Ties body) {
        return answer(service.declare(id, body));
    }

    @POST
    @Path("/{id}/change")
    @Idempotent
    @Operation(operationId = "changeAssessor", summary = "调整评估范围 Change what they may assess")
    public RestResponse<AssessorView> change(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssessorApi.Scope body) {
        return answer(service.change(id, ifMatch, body));
    }

    @POST
    @Path("/{id}/suspend")
    @Idempotent
    @Operation(operationId = "suspendAssessor", summary = "暂停 Name them for nothing until further notice")
    public RestResponse<AssessorView> suspend(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssessorApi.Words body) {
        return answer(service.suspend(id, ifMatch, body.text()));
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent
    @Operation(operationId = "resumeAssessor", summary = "恢复 Name them again")
    public RestResponse<AssessorView> resume(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.resume(id, ifMatch));
    }

    @POST
    @Path("/{id}/dismiss")
    @Idempotent
    @Operation(operationId = "dismissAssessor", summary = "出库 They leave the pool for good")
    public RestResponse<AssessorView> dismiss(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssessorApi.Words body) {
        return answer(service.dismiss(id, ifMatch, body.text()));
    }

    private RestResponse<AssessorView> answer(Assessor one) {
        return Responses.ok(AssessorView.of(one, caller), one.version());
    }
}
