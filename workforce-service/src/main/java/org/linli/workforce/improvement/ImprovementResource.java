package org.linli.workforce.improvement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/improvements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Officials 干部学习")
class ImprovementResource {

    /** @param sessionId a closed session that the official attended; {@code goalCode} of the development plan */
    record NewImprovement(@NotNull UUID sessionId, @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String goalCode,
            @NotBlank @Text(max = 2000) String text) {
    }

    record Answer(@NotBlank @Text(max = 2000) String answer) {
    }

    record ImprovementView(UUID id, String officialId, String unit, UUID sessionId, String goalCode, String text,
            ImprovementStatus status, LocalDate submittedOn, LocalDate answerBy, @Nullable String answer,
            @Nullable LocalDate endedOn, List<String> allowedActions) {

        static ImprovementView of(Improvement improvement, List<String> allowedActions) {
            return new ImprovementView(improvement.id(), improvement.officialId(), improvement.unit(),
                    improvement.sessionId(), improvement.goalCode(), improvement.text(), improvement.status(),
                    improvement.submittedOn(), improvement.answerBy(), improvement.answer(), improvement.endedOn(),
                    allowedActions);
        }
    }

    private static final Set<String> SEE_ALL = Set.of("association", "trainer", "auditor");

    private final ImprovementService service;
    private final Improvements improvements;
    private final Caller caller;

    ImprovementResource(ImprovementService service, Improvements improvements, Caller caller) {
        this.service = service;
        this.improvements = improvements;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "submitImprovement",
            summary = "提出改进建议 Propose an improvement for a goal of the plan, after a session that was attended")
    public RestResponse<ImprovementView> submit(@NotNull @Valid NewImprovement body) {
        var improvement = service.submit(body, caller.actor());
        return Responses.created("/api/v1/improvements/" + improvement.id(), view(improvement), improvement.version());
    }

    @GET
    @Operation(operationId = "listImprovements", summary = "改进建议列表 List improvements; an official their own")
    public Page<ImprovementView> list(@Valid @BeanParam PageQuery page) {
        var mine = caller.hasAnyRole(SEE_ALL) ? null : caller.actor().id();
        var found = new KeysetQuery().by("officialId", mine).of(improvements, page);
        return Page.of(found, page.limit(), improvement -> Cursor.by(improvement.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readImprovement", summary = "改进建议 Read an improvement; an official their own")
    public RestResponse<ImprovementView> read(UUID id) {
        var improvement = improvements.get(id);
        if (!caller.hasAnyRole(SEE_ALL) && !improvement.isBy(caller)) {
            throw new NotFound(improvements.kind(), id);
        }
        return ok(improvement);
    }

    @POST
    @Path("/{id}/take-up")
    @Idempotent(required = true)
    @Operation(operationId = "takeUpImprovement", summary = "采纳建议 Take it up, with an answer")
    public RestResponse<ImprovementView> takeUp(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Answer body) {
        return ok(service.takeUp(id, ifMatch, body.answer(), caller.actor()));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent(required = true)
    @Operation(operationId = "declineImprovement", summary = "不予采纳 Decline it, with an answer")
    public RestResponse<ImprovementView> decline(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Answer body) {
        return ok(service.decline(id, ifMatch, body.answer(), caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Operation(operationId = "withdrawImprovement", summary = "撤回建议 Withdraw; by the official who proposed it")
    public RestResponse<ImprovementView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.withdraw(id, ifMatch, caller.actor()));
    }

    private RestResponse<ImprovementView> ok(Improvement improvement) {
        return Responses.ok(view(improvement), improvement.version());
    }

    private ImprovementView view(Improvement improvement) {
        return ImprovementView.of(improvement, improvement.allowedTo(caller));
    }
}
