package org.linli.registry.trainingbase;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.registry.trainingbase.TrainingBase.BaseKind;

/** Where organisations are taught; what is or was accredited everybody reads. */
@Path("/api/v1/training-bases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Training bases 培训基地")
class TrainingBaseResource {

    /** @param areaCode nine digits of its street; {@code places} people at a time; {@code until} last day */
    record NewTrainingBase(@NotNull UUID agencyId, @NotNull BaseKind kind, @NotBlank @Text(max = 200) String name,
            @NotNull @Pattern(regexp = "\\d{9}") String areaCode, @NotBlank @Text(max = 2000) String offer,
            @Min(1) @Max(10_000) int places, @NotNull LocalDate from, @NotNull LocalDate until) {

        TrainingOffer offered() {
            return new TrainingOffer(agencyId, kind, name, areaCode, offer, places, from, until);
        }
    }

    record NewBaseTraining(@NotNull LocalDate on, @NotBlank @Text(max = 200) String topic,
            @NotNull @Size(min = 1, max = 200) Set<@NotNull UUID> agencies, @Min(1) @Max(10_000) int people) {

        BaseTraining training() {
            return new BaseTraining(on, topic, agencies, people);
        }
    }

    /** @param until last day */
    @Schema(name = "TrainingBase", description = "培训基地 Where organisations are taught, and what was taught there")
    record TrainingBaseView(UUID id, long version, UUID agencyId, BaseKind kind, String name, String areaCode,
            String offer, int places, LocalDate from, LocalDate until, TrainingBaseStatus status,
            LocalDate confirmUntil, List<BaseTraining> trainings, List<String> allowedActions) {

        static TrainingBaseView of(TrainingBase base, Caller caller) {
            return new TrainingBaseView(base.id(), base.version(), base.agencyId(), base.kind(), base.name(),
                    base.areaCode(), base.offer(), base.places(), base.from(), base.until(), base.status(),
                    base.confirmUntil(), base.trainings(), base.allowedTo(caller));
        }
    }

    private static final Set<String> READERS = Set.of("registry-officer", "auditor");

    private final TrainingBaseService service;
    private final TrainingBases bases;
    private final Caller caller;

    TrainingBaseResource(TrainingBaseService service, TrainingBases bases, Caller caller) {
        this.service = service;
        this.bases = bases;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "proposeTrainingBase", summary = "拟设培训基地 The first of two: accredit a training base")
    public RestResponse<TrainingBaseView> propose(@NotNull @Valid NewTrainingBase body) {
        var proposed = service.propose(body.offered(), caller.actor());
        return Responses.created("/api/v1/training-bases/" + proposed.id(), view(proposed), proposed.version());
    }

    @GET
    @Operation(operationId = "listTrainingBases", summary = "培训基地列表 Training bases, newest first")
    public Page<TrainingBaseView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") TrainingBaseStatus status) {
        var query = new KeysetQuery().by("agencyId", agencyId).by("status", status);
        if (!readsAll()) {
            query.where("status in ?",
                    Arrays.stream(TrainingBaseStatus.values()).filter(TrainingBaseStatus::isPublic).toList());
        }
        return Page.of(query.of(bases, page), page.limit(), base -> Cursor.by(base.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readTrainingBase", summary = "培训基地 Read one, with what was taught there")
    public RestResponse<TrainingBaseView> read(UUID id) {
        var base = bases.get(id);
        if (!base.status().isPublic() && !readsAll()) {
            throw new NotFound("TrainingBase", id);
        }
        return ok(base);
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Operation(operationId = "confirmTrainingBase", summary = "设立培训基地 The second of two")
    public RestResponse<TrainingBaseView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject")
    @Idempotent(required = true)
    @Operation(operationId = "rejectTrainingBase", summary = "不予设立 It is not accredited")
    public RestResponse<TrainingBaseView> reject(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch));
    }

    @POST
    @Path("/{id}/trainings")
    @Idempotent
    @Owned(by = TrainingBases.class)
    @Operation(operationId = "recordBaseTraining", summary = "登记培训 What was taught, to the people of which agencies")
    public RestResponse<TrainingBaseView> hold(UUID id, @NotNull @Valid NewBaseTraining body) {
        return ok(service.hold(id, body.training()));
    }

    /** Officers decide on it, and the auditor looks at how. */
    private boolean readsAll() {
        return caller.hasAnyRole(READERS);
    }

    private RestResponse<TrainingBaseView> ok(TrainingBase base) {
        return Responses.ok(view(base), base.version());
    }

    private TrainingBaseView view(TrainingBase base) {
        return TrainingBaseView.of(base, caller);
    }
}
