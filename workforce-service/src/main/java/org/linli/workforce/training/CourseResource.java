package org.linli.workforce.training;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.workforce.experience.ExperienceKind;
import org.linli.workforce.post.Tier;
import org.linli.workforce.worker.Workers;

@Path("/api/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Courses 培训课程")
class CourseResource {

    /**
     * @param tier whom it is for; {@code hours} of the whole course; {@code baseId} null where it is given at a
     * distance or by the association itself
     */
    record NewCourse(@NotBlank @Text(max = 100) String title, @NotNull Tier tier, @NotNull ExperienceKind kind,
            @NotNull LocalDate from, @NotNull LocalDate until, @Min(1) @Max(1000) int hours,
            @Min(1) @Max(500) int capacity, @Nullable UUID baseId) {

        Plan plan() {
            return new Plan(title, tier, kind, from, until, hours, capacity, baseId);
        }
    }

    record Person(@NotNull UUID workerId) implements Owned.About {

        @Override
        public UUID about() {
            return workerId;
        }
    }

    record Attendance(@NotNull UUID workerId, @Min(0) @Max(1000) int hours) {
    }

    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    /** @param waiting the number on the waiting list, 0 for who has a seat */
    record PlaceView(UUID workerId, @Nullable UUID agencyId, int waiting, @Nullable Integer hours,
            @Nullable String signedBy) {

        static PlaceView of(Place place, List<Place> waiting) {
            return new PlaceView(place.workerId(), place.agencyId(), waiting.indexOf(place) + 1, place.hours(),
                    place.signedBy());
        }
    }

    /** @param places those that the caller may see */
    record CourseView(UUID id, String title, Tier tier, ExperienceKind kind, CourseStatus status, LocalDate from,
            LocalDate until, int hours, int capacity, @Nullable UUID baseId, int seated, int waiting, LocalDate closeBy,
            LocalDate lapsesAfter, @Nullable String reason, List<PlaceView> places, List<String> allowedActions) {

        static CourseView of(Course course, Predicate<Place> visible, List<String> allowedActions) {
            var waiting = course.places().stream().filter(place -> !place.seated()).toList();
            return new CourseView(course.id(), course.title(), course.tier(), course.kind(), course.status(),
                    course.from(), course.until(), course.hours(), course.capacity(), course.baseId(),
                    course.places().size() - waiting.size(), waiting.size(), course.closeBy(), course.lapsesAfter(),
                    course.reason(),
                    course.places().stream().filter(visible).map(place -> PlaceView.of(place, waiting)).toList(),
                    allowedActions);
        }
    }

    /** @param percent of all seats; {@code fits} it lies between the least and the most that T10 allows */
    record ShareView(TierBalance.Group group, int seats, int percent, int least, int most, boolean fits) {

        static ShareView of(TierBalance.Share share) {
            return new ShareView(share.group(), share.seats(), share.percent(), share.least().asInt(),
                    share.most().asInt(), share.fits());
        }
    }

    /** @param judged false below the number of seats from which shares say something */
    record BalanceView(int year, int seats, boolean judged, List<ShareView> shares) {

        static BalanceView of(int year, TierBalance balance) {
            return new BalanceView(year, balance.seats(), balance.isJudged(),
                    balance.shares().stream().map(ShareView::of).toList());
        }
    }

    private static final Set<String> SEE_ALL = Set.of("trainer", "association", "auditor");

    private final CourseService service;
    private final Courses courses;
    private final Caller caller;

    CourseResource(CourseService service, Courses courses, Caller caller) {
        this.service = service;
        this.courses = courses;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "planCourse", summary = "计划课程 Plan a course for a tier")
    public RestResponse<CourseView> plan(@NotNull @Valid NewCourse body) {
        var course = service.plan(body.plan());
        return Responses.created("/api/v1/courses/" + course.id(), view(course), course.version());
    }

    @GET
    @Operation(operationId = "listCourses", summary = "课程列表 List courses")
    public Page<CourseView> list(@Valid @BeanParam PageQuery page, @QueryParam("tier") Tier tier,
            @QueryParam("status") CourseStatus status) {
        var found = new KeysetQuery().by("tier", tier).by("status", status).of(courses, page);
        return Page.of(found, page.limit(), course -> Cursor.by(course.id())).map(this::view);
    }

    @GET
    @Path("/balance")
    @Operation(operationId = "readTrainingBalance",
            summary = "培训席位结构 Shares of the tiers in the training seats of a year")
    public BalanceView balance(@NotNull @Min(2000) @Max(2200) @QueryParam("year") Integer year) {
        return BalanceView.of(year, service.balance(year));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readCourse", summary = "课程 Read a course with the places one may see")
    public RestResponse<CourseView> read(UUID id) {
        return ok(courses.get(id));
    }

    @POST
    @Path("/{id}/open")
    @Idempotent(required = true)
    @Operation(operationId = "openCourse", summary = "开放报名 Open for enrolment")
    public RestResponse<CourseView> open(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.open(id, ifMatch));
    }

    @POST
    @Path("/{id}/enrol")
    @Idempotent
    @Owned(by = Workers.class, in = Where.BODY)
    @Operation(operationId = "enrolCourse", summary = "报名 Enrol; who comes too late waits and moves up by itself")
    public RestResponse<CourseView> enrol(UUID id, @NotNull @Valid Person body) {
        return ok(service.enrol(id, body.workerId()));
    }

    @POST
    @Path("/{id}/leave")
    @Idempotent
    @Owned(by = Workers.class, in = Where.BODY)
    @Operation(operationId = "leaveCourse", summary = "退出 Give the seat back; who waits longest moves up")
    public RestResponse<CourseView> leave(UUID id, @NotNull @Valid Person body) {
        return ok(service.leave(id, body.workerId()));
    }

    @POST
    @Path("/{id}/attendance")
    @Idempotent(required = true)
    @Operation(operationId = "signAttendance", summary = "签署出勤 Sign what somebody attended; never one's own")
    public RestResponse<CourseView> sign(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Attendance body) {
        return ok(service.sign(id, ifMatch, body.workerId(), body.hours(), caller.actor()));
    }

    @POST
    @Path("/{id}/close")
    @Idempotent(required = true)
    @Operation(operationId = "closeCourse",
            summary = "结课 Close; by another person than who signed, and the hours count")
    public RestResponse<CourseView> close(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.close(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent(required = true)
    @Operation(operationId = "cancelCourse", summary = "取消课程 Cancel with a reason")
    public RestResponse<CourseView> cancel(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.cancel(id, ifMatch, body.reason()));
    }

    private RestResponse<CourseView> ok(Course course) {
        return Responses.ok(view(course), course.version());
    }

    private CourseView view(Course course) {
        return CourseView.of(course, this::isVisible, course.allowedTo(caller));
    }

    private boolean isVisible(Place place) {
        return caller.roles().stream().anyMatch(SEE_ALL::contains)
                || caller.personId().filter(place.workerId()::equals).isPresent() || !caller.hasRole("worker")
                        && caller.agencyId().filter(agency -> agency.equals(place.agencyId())).isPresent();
    }
}
