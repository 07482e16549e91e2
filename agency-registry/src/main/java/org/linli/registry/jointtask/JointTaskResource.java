package org.linli.registry.jointtask;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.registry.jointtask.JointTaskApi.TaskView;

/** What joint meetings decided: open tasks everybody reads, the others who was there and the district. */
@Path("/api/v1/joint-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Joint tasks 联席任务")
class JointTaskResource {

    private static final Set<String> READERS = Set.of("registry-officer", "registry-panel", "auditor");
    private static final String NO_UNIT = "-";

    private final JointTaskService service;
    private final JointTasks tasks;
    private final JointMeetings meetings;
    private final Caller caller;

    JointTaskResource(JointTaskService service, JointTasks tasks, JointMeetings meetings, Caller caller) {
        this.service = service;
        this.tasks = tasks;
        this.meetings = meetings;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listJointTasks", summary = "联席任务列表 What joint meetings decided, newest first")
    public Page<TaskView> list(@Valid @BeanParam PageQuery page, @QueryParam("meetingId") UUID meetingId,
            @QueryParam("unit") @Pattern(regexp = "[0-9A-Z-]{2,30}") @Nullable String unit,
            @QueryParam("status") JointTaskStatus status) {
        var query = new KeysetQuery().by("meetingId", meetingId).by("unit", unit).by("status", status);
        if (!readsAll()) {
            query.where("(open = true or exists (select 1 from JointMeeting m where m.id = meetingId"
                    + " and array_position(m.units, ?) > 0))", unit());
        }
        return Page.of(query.of(tasks, page), page.limit(), task -> Cursor.by(task.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readJointTask", summary = "联席任务 Read one")
    public RestResponse<TaskView> read(UUID id) {
        var task = tasks.get(id);
        if (!task.isOpen() && !readsAll() && !meetings.get(task.meetingId()).wasThere(unit())) {
            throw new NotFound("JointTask", id);
        }
        return ok(task);
    }

    @POST
    @Path("/{id}/report")
    @Idempotent
    @Owned(by = JointTasks.class)
    @Operation(operationId = "reportJointTask", summary = "报告完成情况 The unit says how it was done")
    public RestResponse<TaskView> report(UUID id, @NotNull @Valid JointTaskApi.Report body) {
        return ok(service.report(id, body.report(), caller.actor()));
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent(required = true)
    @Operation(operationId = "acceptJointTask", summary = "确认完成 It is done")
    public RestResponse<TaskView> accept(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.accept(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @Operation(operationId = "returnJointTask", summary = "退回 It is not done yet, and has a new day")
    public RestResponse<TaskView> returnFor(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid JointTaskApi.Return body) {
        return ok(service.returnFor(id, ifMatch, body.reason(), body.dueOn()));
    }

    @POST
    @Path("/{id}/drop")
    @Idempotent
    @Operation(operationId = "dropJointTask", summary = "撤销任务 It is not to be done any more")
    public RestResponse<TaskView> drop(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid JointTaskApi.Reason body) {
        return ok(service.drop(id, ifMatch, body.reason()));
    }

    private boolean readsAll() {
        return caller.hasAnyRole(READERS);
    }

    private String unit() {
        return caller.unit().orElse(NO_UNIT);
    }

    private RestResponse<TaskView> ok(JointTask task) {
        return Responses.ok(view(task), task.version());
    }

    private TaskView view(JointTask task) {
        return TaskView.of(task, caller);
    }
}
