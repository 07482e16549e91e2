package org.linli.registry.incubation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.registry.eligibility.Condition;
import org.linli.registry.eligibility.Fact;

@Path("/api/v1/incubation-programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Incubation 培育")
class ProgrammeResource {

    /** @param months an agency stays in it at the longest */
    record NewProgramme(@NotBlank @Text(max = 200) String title, @NotBlank @Text(max = 4000) String offer,
            @Min(1) @Max(60) int months, @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Criterion> criteria) {
    }

    @Schema(name = "NewCriterion")
    record Criterion(@NotNull Fact fact, @NotNull Condition.Bound bound, @Min(0) @Max(1_000_000) long value) {

        Condition condition() {
            return new Condition(fact, bound, value);
        }
    }

    @Schema(name = "NewProgrammeRound")
    record NewRound(@NotNull LocalDate applyFrom, @NotNull LocalDate applyUntil, @Positive @Max(1000) int places) {
    }

    record ProgrammeView(UUID id, long version, String title, String offer, int months, List<Condition> criteria,
            List<Round> rounds, ProgrammeStatus status, List<String> allowedActions) {

        static ProgrammeView of(Programme programme, List<String> allowedActions) {
            return new ProgrammeView(programme.id(), programme.version(), programme.title(), programme.offer(),
                    programme.months(), programme.criteria(), programme.rounds(), programme.status(), allowedActions);
        }
    }

    private final ProgrammeService service;
    private final Programmes programmes;
    private final Caller caller;

    ProgrammeResource(ProgrammeService service, Programmes programmes, Caller caller) {
        this.service = service;
        this.programmes = programmes;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "openProgramme", summary = "设立培育项目 Open a programme, with its criteria of graduation")
    public RestResponse<ProgrammeView> open(@NotNull @Valid NewProgramme body) {
        var opened = service.open(body.title(), body.offer(), body.months(),
                body.criteria().stream().map(Criterion::condition).toList());
        return Responses.created("/api/v1/incubation-programmes/" + opened.id(), view(opened), opened.version());
    }

    @GET
    @Operation(operationId = "listProgrammes", summary = "培育项目列表 List programmes")
    public Page<ProgrammeView> list(@Valid @BeanParam PageQuery page, @QueryParam("status") ProgrammeStatus status) {
        var found = new KeysetQuery().by("status", status).oldestFirst().of(programmes, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readProgramme", summary = "培育项目 Read a programme")
    public RestResponse<ProgrammeView> read(UUID id) {
        return ok(programmes.get(id));
    }

    @POST
    @Path("/{id}/rounds")
    @Idempotent
    @Operation(operationId = "addProgrammeRound", summary = "开放申请 Open a round with places")
    public RestResponse<ProgrammeView> addRound(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewRound body) {
        return ok(service.addRound(id, ifMatch, body.applyFrom(), body.applyUntil(), body.places()));
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @Operation(operationId = "closeProgramme", summary = "结束培育项目 Take no more applications")
    public RestResponse<ProgrammeView> close(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.close(id, ifMatch));
    }

    private RestResponse<ProgrammeView> ok(Programme programme) {
        return Responses.ok(view(programme), programme.version());
    }

    private ProgrammeView view(Programme programme) {
        return ProgrammeView.of(programme, caller.isAnonymous() ? List.of() : programme.allowedTo(caller));
    }
}
