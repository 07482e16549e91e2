package org.linli.evaluation.assessor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessor.AssessorApi.AssessorView;
import org.linli.platform.Ids;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Listing;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/assessors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assessors 评估员")
class AssessorResource {

    private final Assessors assessors;
    private final Caller caller;
    private final Clock clock;

    AssessorResource(Assessors assessors, Caller caller, Clock clock) {
        this.assessors = assessors;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "admitAssessor", summary = "评估员入库 Take a person into the pool, with what they may assess and what they declare")
    public RestResponse<AssessorView> admit(@NotNull @Valid AssessorApi.NewAssessor body) {
        if (assessors.isKnown(body.account(), body.personId())) {
            throw new Conflict(AssessorProblem.KNOWN, body.account());
        }
        var one = Assessor.admit(Ids.next(), body.declared(), body.parts(), none(body.serviceTypes()), today());
        assessors.persistAndFlush(one);
        return Answers.created("/api/v1/assessors/" + one.id(), view(one), one.version());
    }

    @GET
    @Operation(operationId = "listAssessors", summary = "评估员库 The pool, newest first")
    public Page<AssessorView> list(@Valid @BeanParam PageQuery page, @QueryParam("status") @Nullable AssessorStatus status) {
        return Page.of(new Listing().by("status", status).of(assessors, page), page.limit(), one -> Cursor.by(one.id())).map(this::view);
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
    @Transactional
    @Operation(operationId = "declareTies", summary = "声明利益关系 Declare anew; by the person")
    public RestResponse<AssessorView> declare(UUID id, @NotNull @Valid AssessorApi.Ties body) {
        var own = assessors.get(id);
        if (!own.account().equals(caller.actor().id())) {
            throw new NotFound("Assessor", id);
        }
        return changed(id, "*", one -> one.declare(body.of(one.account(), one.personId()), today()));
    }

    @POST
    @Path("/{id}/change")
    @Idempotent
    @Transactional
    @Operation(operationId = "changeAssessor", summary = "调整评估范围 Change what they may assess")
    public RestResponse<AssessorView> change(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AssessorApi.Scope body) {
        return changed(id, ifMatch, one -> one.change(body.parts(), none(body.serviceTypes())));
    }

    @POST
    @Path("/{id}/suspend")
    @Idempotent
    @Transactional
    @Operation(operationId = "suspendAssessor", summary = "暂停 Name them for nothing until further notice")
    public RestResponse<AssessorView> suspend(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AssessorApi.Words body) {
        return changed(id, ifMatch, one -> one.suspend(body.text()));
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent
    @Transactional
    @Operation(operationId = "resumeAssessor", summary = "恢复 Name them again")
    public RestResponse<AssessorView> resume(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return changed(id, ifMatch, Assessor::resume);
    }

    @POST
    @Path("/{id}/dismiss")
    @Idempotent
    @Transactional
    @Operation(operationId = "dismissAssessor", summary = "出库 They leave the pool for good")
    public RestResponse<AssessorView> dismiss(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AssessorApi.Words body) {
        return changed(id, ifMatch, one -> one.leave(body.text()));
    }

    private RestResponse<AssessorView> changed(UUID id, @Nullable String ifMatch, Consumer<Assessor> command) {
        var one = assessors.get(id);
        Answers.requireMatch(ifMatch, one.version());
        command.accept(one);
        assessors.flush();
        return answer(one);
    }

    private RestResponse<AssessorView> answer(Assessor one) {
        return Answers.ok(view(one), one.version());
    }

    private AssessorView view(Assessor one) {
        var whole = !caller.hasRole("assessor") || one.account().equals(caller.actor().id());
        return one.view(whole, caller.allowed(one.commands()));
    }

    private static List<String> none(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
