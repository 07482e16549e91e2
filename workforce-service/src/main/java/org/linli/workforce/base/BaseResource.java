package org.linli.workforce.base;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/training-bases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Training bases 培训基地")
class BaseResource {

    /** @param capacity how many people at once */
    record NewBase(@NotNull UUID agencyId, @NotBlank @Text(max = 100) String name,
            @NotBlank @Text(max = 200) String address, @NotEmpty @Size(max = 3) List<@NotNull BaseKind> kinds,
            @Min(1) @Max(1000) int capacity) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    /** @param capacity how many people at once it really holds, no more than were asked for */
    record Examination(@Min(1) @Max(1000) int capacity, @NotBlank @Text(max = 1000) String findings) {
    }

    record Findings(@NotBlank @Text(max = 1000) String findings) {
    }

    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    record LookView(LocalDate on, String by, String findings) {

        static LookView of(Look look) {
            return new LookView(look.on(), look.by(), look.findings());
        }
    }

    /**
     * @param reviewBy the last day of the yearly review; {@code decideBy} of the application, or of what was
     * questioned; {@code looks} the examination and the reviews
     */
    record TrainingBaseView(UUID id, UUID agencyId, String name, String address, TrainingBaseStatus status,
            List<BaseKind> kinds, int capacity, @Nullable LocalDate from, @Nullable LocalDate until,
            @Nullable LocalDate reviewBy, LocalDate decideBy, List<LookView> looks, @Nullable String reason,
            List<String> allowedActions) {

        static TrainingBaseView of(TrainingBase base, List<String> allowedActions) {
            return new TrainingBaseView(base.id(), base.agencyId(), base.name(), base.address(), base.status(),
                    base.kinds(), base.capacity(), base.accreditation().map(Accreditation::fromDay).orElse(null),
                    base.accreditation().map(Accreditation::untilDay).orElse(null),
                    base.accreditation().map(Accreditation::reviewBy).orElse(null), base.decideBy(),
                    base.looks().stream().map(LookView::of).toList(), base.reason(), allowedActions);
        }
    }

    private final BaseService service;
    private final TrainingBases bases;
    private final Caller caller;

    BaseResource(BaseService service, TrainingBases bases, Caller caller) {
        this.service = service;
        this.bases = bases;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(in = Where.BODY)
    @Operation(operationId = "applyForBase", summary = "申请培训基地 Apply for the accreditation of a training base")
    public RestResponse<TrainingBaseView> apply(@NotNull @Valid NewBase body) {
        var base = service.apply(body, caller.actor());
        return Responses.created("/api/v1/training-bases/" + base.id(), view(base), base.version());
    }

    @GET
    @Operation(operationId = "listBases", summary = "培训基地列表 List training bases, by kind and status")
    public Page<TrainingBaseView> list(@Valid @BeanParam PageQuery page, @QueryParam("kind") BaseKind kind,
            @QueryParam("status") TrainingBaseStatus status, @QueryParam("agencyId") UUID agencyId) {
        var query = new KeysetQuery().by("status", status).by("agencyId", agencyId);
        if (kind != null) {
            query.where("array_contains(kinds, ?)", kind.name());
        }
        return Page.of(query.of(bases, page), page.limit(), base -> Cursor.by(base.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readBase", summary = "培训基地 Read a training base with its reviews")
    public RestResponse<TrainingBaseView> read(UUID id) {
        return ok(bases.get(id));
    }

    @POST
    @Path("/{id}/examine")
    @Idempotent(required = true)
    @Operation(operationId = "examineBase", summary = "实地考察 The first of two: say what was seen and how many it holds")
    public RestResponse<TrainingBaseView> examine(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Examination body) {
        return ok(service.examine(id, ifMatch, body.capacity(), body.findings(), caller.actor()));
    }

    @POST
    @Path("/{id}/accredit")
    @Idempotent(required = true)
    @Operation(operationId = "accreditBase", summary = "认定基地 The second of two: accredit for a term")
    public RestResponse<TrainingBaseView> accredit(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.accredit(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/refuse")
    @Idempotent(required = true)
    @Operation(operationId = "refuseBase", summary = "不予认定 Refuse the accreditation with a reason")
    public RestResponse<TrainingBaseView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.refuse(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/review")
    @Idempotent(required = true)
    @Operation(operationId = "reviewBase", summary = "年度复核合格 Say that the yearly review found it in order")
    public RestResponse<TrainingBaseView> review(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Findings body) {
        return ok(service.review(id, ifMatch, body.findings(), caller.actor()));
    }

    @POST
    @Path("/{id}/renew")
    @Idempotent(required = true)
    @Operation(operationId = "renewBase",
            summary = "续期认定 Accredit for another term; by another person than who reviewed it last")
    public RestResponse<TrainingBaseView> renew(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.renew(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/question")
    @Idempotent(required = true)
    @Operation(operationId = "questionBase", summary = "提出撤销认定 The first of two: propose to withdraw it")
    public RestResponse<TrainingBaseView> question(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.question(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Operation(operationId = "withdrawBase", summary = "撤销认定 The second of two: nothing begins there any more")
    public RestResponse<TrainingBaseView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.withdraw(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/keep")
    @Idempotent(required = true)
    @Operation(operationId = "keepBase", summary = "维持认定 Drop the proposal to withdraw it")
    public RestResponse<TrainingBaseView> keep(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.keep(id, ifMatch));
    }

    @POST
    @Path("/{id}/relinquish")
    @Idempotent(required = true)
    @Owned(by = TrainingBases.class)
    @Operation(operationId = "relinquishBase",
            summary = "放弃基地 Give it up; by its agency, while nobody is trained there")
    public RestResponse<TrainingBaseView> relinquish(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.relinquish(id, ifMatch));
    }

    private RestResponse<TrainingBaseView> ok(TrainingBase base) {
        return Responses.ok(view(base), base.version());
    }

    private TrainingBaseView view(TrainingBase base) {
        return TrainingBaseView.of(base, base.allowedTo(caller));
    }
}
