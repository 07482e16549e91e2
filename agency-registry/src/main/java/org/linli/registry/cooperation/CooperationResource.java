package org.linli.registry.cooperation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/cooperations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cooperation 机构合作")
class CooperationResource {

    record NewCooperation(@NotNull Cooperation.Kind kind, @NotNull UUID partnerId, @NotNull LocalDate on,
            @Positive @Max(100_000) int people, @NotBlank @Text(max = 1000) String summary) {
    }

    record CooperationView(UUID id, long version, Cooperation.Kind kind, UUID agencyId, UUID partnerId, LocalDate on,
            int people, String summary, CooperationStatus status, LocalDate confirmBy, List<String> allowedActions) {

        static CooperationView of(Cooperation done, Caller caller) {
            return new CooperationView(done.id(), done.version(), done.kind(), done.agencyId(), done.partnerId(),
                    done.on(), done.people(), done.summary(), done.status(), done.confirmBy(), done.allowedTo(caller));
        }
    }

    /** What both sides confirmed, of one year. */
    record CooperationYear(UUID agencyId, int year, List<Cooperations.Count> counted) {
    }

    private final CooperationService service;
    private final Cooperations cooperations;
    private final Caller caller;
    private final Today today;

    CooperationResource(CooperationService service, Cooperations cooperations, Caller caller, Today today) {
        this.service = service;
        this.cooperations = cooperations;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @Idempotent
    @Owned(in = Where.CALLER)
    @Operation(operationId = "recordCooperation", summary = "登记合作 Record what was done with another agency")
    public RestResponse<CooperationView> enter(@NotNull @Valid NewCooperation body) {
        var own = caller.agencyId().orElseThrow(() -> new Forbidden(CooperationProblem.NO_AGENCY));
        var recorded = service.enter(own, body);
        return Responses.created("/api/v1/cooperations/" + recorded.id(), CooperationView.of(recorded, caller),
                recorded.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listCooperations", summary = "合作列表 List what agencies did together")
    public Page<CooperationView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") CooperationStatus status) {
        var found = cooperations.page(caller, page, agencyId, status);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(one -> CooperationView.of(one, caller));
    }

    @GET
    @Path("/{id}")
    @Owned(by = Cooperations.class)
    @Operation(operationId = "readCooperation", summary = "合作 Read one")
    public RestResponse<CooperationView> read(UUID id) {
        return ok(cooperations.get(id));
    }

    @GET
    @Path("/of/{agencyId}")
    @Operation(operationId = "readCooperationYear", summary = "合作统计 What both sides confirmed in a year (this one)")
    public CooperationYear year(UUID agencyId, @QueryParam("year") @Min(2000) @Max(2200) Integer year) {
        var asked = year == null ? today.date().getYear() : year;
        return new CooperationYear(agencyId, asked, cooperations.counted(agencyId, asked));
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent
    @Owned(by = Partners.class)
    @Operation(operationId = "confirmCooperation", summary = "确认合作 The other agency confirms it")
    public RestResponse<CooperationView> confirm(UUID id) {
        return ok(service.confirm(id));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @Owned(by = Partners.class)
    @Operation(operationId = "declineCooperation", summary = "不予确认 The other agency knows nothing of it")
    public RestResponse<CooperationView> decline(UUID id) {
        return ok(service.decline(id));
    }

    private RestResponse<CooperationView> ok(Cooperation done) {
        return Responses.ok(CooperationView.of(done, caller), done.version());
    }
}
