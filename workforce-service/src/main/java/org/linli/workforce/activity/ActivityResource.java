package org.linli.workforce.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
import org.linli.workforce.volunteer.Volunteers;

@Path("/api/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Activities 志愿活动")
class ActivityResource {

    /** @param workerId the named worker who confirms the hours; {@code skill} what one has to be trained in */
    record NewActivity(@NotNull UUID agencyId, @Nullable UUID contractId, @NotNull UUID workerId,
            @NotBlank @Text(max = 100) String title, @NotNull OffsetDateTime startsAt, @NotNull OffsetDateTime endsAt,
            @Min(1) @Max(1000) int places, boolean dangerous,
            @Nullable @Text(min = 1, max = 50) String skill) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }

        Plan plan() {
            return new Plan(agencyId, contractId, workerId, title, startsAt.toInstant(), endsAt.toInstant(), places,
                    dangerous, skill);
        }
    }

    record Person(@NotNull UUID volunteerId) implements Owned.About {

        @Override
        public UUID about() {
            return volunteerId;
        }
    }

    record Hours(@NotNull UUID volunteerId, @Min(0) @Max(1440) int minutes) {
    }

    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    /** @param may nothing stands in the way; {@code why} the end of {@code urn:linli:problem:…} where something does */
    record MayJoinView(UUID activityId, UUID volunteerId, boolean may, @Nullable String why) {

        static MayJoinView of(UUID activityId, UUID volunteerId, Optional<ActivityProblem> obstacle) {
            return new MayJoinView(activityId, volunteerId, obstacle.isEmpty(),
                    obstacle.map(ActivityProblem::code).orElse(null));
        }
    }

    /** @param entries of the agency's volunteers, to the agency and the named worker alone */
    record ActivityView(UUID id, UUID agencyId, @Nullable UUID contractId, UUID workerId, String title,
            ActivityStatus status, Instant startsAt, Instant endsAt, int places, int joined, int waiting,
            boolean dangerous, @Nullable String skill, LocalDate confirmBy, LocalDate closesAfter, List<Entry> entries,
            List<String> allowedActions) {

        static ActivityView of(Activity activity, boolean inside, List<String> allowedActions) {
            var joined = (int) activity.entries().stream().filter(Entry::placed).count();
            return new ActivityView(activity.id(), activity.agencyId(), activity.contractId(), activity.workerId(),
                    activity.title(), activity.status(), activity.startsAt(), activity.endsAt(), activity.places(),
                    joined, activity.entries().size() - joined, activity.isDangerous(), activity.skill(),
                    activity.confirmBy(), activity.closesAfter(), inside ? activity.entries() : List.of(),
                    allowedActions);
        }
    }

    private final ActivityService service;
    private final Activities activities;
    private final Volunteers volunteers;
    private final Caller caller;

    ActivityResource(ActivityService service, Activities activities, Volunteers volunteers, Caller caller) {
        this.service = service;
        this.activities = activities;
        this.volunteers = volunteers;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(in = Where.BODY)
    @Operation(operationId = "planActivity", summary = "发布志愿活动 Plan an activity with places for volunteers")
    public RestResponse<ActivityView> plan(@NotNull @Valid NewActivity body) {
        var activity = service.plan(body.plan());
        return Responses.created("/api/v1/activities/" + activity.id(), view(activity), activity.version());
    }

    @GET
    @Operation(operationId = "listActivities", summary = "志愿活动列表 List activities")
    public Page<ActivityView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") ActivityStatus status) {
        var found = new KeysetQuery().by("agencyId", agencyId).by("status", status).of(activities, page);
        return Page.of(found, page.limit(), activity -> Cursor.by(activity.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readActivity", summary = "志愿活动 Read an activity")
    public RestResponse<ActivityView> read(UUID id) {
        return ok(activities.get(id));
    }

    @POST
    @Path("/{id}/may-join")
    @Idempotent
    @Owned(by = Volunteers.class, in = Where.BODY)
    @Operation(operationId = "readMayJoin", summary = "能否参加 Whether a volunteer can join, and why not")
    public MayJoinView mayJoin(UUID id, @NotNull @Valid Person body) {
        return MayJoinView.of(id, body.volunteerId(),
                service.obstacle(activities.get(id), volunteers.get(body.volunteerId())));
    }

    @POST
    @Path("/{id}/join")
    @Idempotent
    @Owned(by = Volunteers.class, in = Where.BODY)
    @Operation(operationId = "joinActivity", summary = "参加 Join; who comes too late waits and moves up by themselves")
    public RestResponse<ActivityView> join(UUID id, @NotNull @Valid Person body) {
        return ok(service.join(id, body.volunteerId()));
    }

    @POST
    @Path("/{id}/leave")
    @Idempotent
    @Owned(by = Volunteers.class, in = Where.BODY)
    @Operation(operationId = "leaveActivity", summary = "退出活动 Give the place back")
    public RestResponse<ActivityView> leave(UUID id, @NotNull @Valid Person body) {
        return ok(service.leave(id, body.volunteerId()));
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent(required = true)
    @Owned(by = Activities.class)
    @Operation(operationId = "cancelActivity", summary = "取消活动 Cancel with a reason")
    public RestResponse<ActivityView> cancel(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.cancel(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/hours")
    @Idempotent(required = true)
    @Owned(by = Activities.class)
    @Operation(operationId = "confirmVolunteerHours",
            summary = "确认志愿时长 Confirm how long a volunteer was there; by the named worker")
    public RestResponse<ActivityView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Hours body) {
        return ok(service.confirm(id, ifMatch, body.volunteerId(), body.minutes(), caller.actor()));
    }

    private RestResponse<ActivityView> ok(Activity activity) {
        return Responses.ok(view(activity), activity.version());
    }

    private ActivityView view(Activity activity) {
        var inside = caller.agencyId().filter(activity.agencyId()::equals).isPresent()
                || caller.personId().filter(activity.workerId()::equals).isPresent();
        return ActivityView.of(activity, inside, activity.allowedTo(caller));
    }
}
