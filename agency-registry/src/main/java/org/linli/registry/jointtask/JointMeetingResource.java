package org.linli.registry.jointtask;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.registry.jointtask.JointTaskApi.DepartmentView;
import org.linli.registry.jointtask.JointTaskApi.MeetingView;

/** Departments and their joint meetings. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Joint tasks 联席任务")
class JointMeetingResource {

    private static final String NO_UNIT = "-";

    private final JointTaskService service;
    private final JointMeetings meetings;
    private final Departments departments;
    private final Caller caller;

    JointMeetingResource(JointTaskService service, JointMeetings meetings, Departments departments, Caller caller) {
        this.service = service;
        this.meetings = meetings;
        this.departments = departments;
        this.caller = caller;
    }

    @POST
    @Path("/departments")
    @Idempotent
    @Operation(operationId = "enterDepartment", summary = "登记部门 Enter a department of the district")
    public RestResponse<DepartmentView> enter(@NotNull @Valid JointTaskApi.NewDepartment body) {
        var entered = service.enter(body.code(), body.name());
        return RestResponse.ResponseBuilder.<DepartmentView>created(URI.create("/api/v1/departments"))
                .entity(DepartmentView.of(entered)).build();
    }

    @GET
    @Path("/departments")
    @Operation(operationId = "listDepartments", summary = "部门列表 The departments of the district")
    public List<DepartmentView> departments() {
        return departments.all().stream().map(DepartmentView::of).toList();
    }

    @POST
    @Path("/joint-meetings")
    @Idempotent
    @Operation(operationId = "recordJointMeeting", summary = "记录联席会议 Record a meeting and what it decided")
    public RestResponse<MeetingView> record(@NotNull @Valid JointTaskApi.NewMeeting body) {
        var recorded = service.record(body);
        return RestResponse.ResponseBuilder
                .<MeetingView>created(URI.create("/api/v1/joint-tasks?meetingId=" + recorded.id()))
                .entity(MeetingView.of(recorded)).build();
    }

    @GET
    @Path("/joint-meetings")
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listJointMeetings",
            summary = "联席会议列表 Joint meetings, newest first; a unit sees those it was at")
    public Page<MeetingView> list(@Valid @BeanParam PageQuery page) {
        var query = new KeysetQuery();
        if (caller.ownOnly()) {
            query.where("array_position(units, ?) > 0", caller.unit().orElse(NO_UNIT));
        }
        return Page.of(query.of(meetings, page), page.limit(), meeting -> Cursor.by(meeting.id())).map(MeetingView::of);
    }
}
