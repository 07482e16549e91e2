package org.linli.platform.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.contract.OperationCalls;
import org.linli.platform.task.TaskApi.TaskCount;
import org.linli.platform.task.TaskApi.TaskView;
import org.linli.platform.web.PageQuery;

/** What waits for the caller in this service. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platform")
class TaskResource {

    private static final int COUNTED = 500;

    /** @param next null on the last page, the only one that may hold fewer than were asked for */
    @Schema(description = "一页待办 One page of what waits")
    record TaskPage(@Schema(required = true) List<TaskView> items, @Nullable String next) {
    }

    /** @param more true when there are more than were counted */
    @Schema(description = "待办件数 How many wait")
    record TaskCounts(@Schema(required = true) List<TaskCount> items, int total, boolean more) {
    }

    private final TaskService service;
    private final OperationCalls calls;
    private final TaskTerms terms;

    TaskResource(TaskService service, OperationCalls calls, TaskTerms terms) {
        this.service = service;
        this.calls = calls;
        this.terms = terms;
    }

    @GET
    @Operation(operationId = "listTasks",
            summary = "我的待办 What waits for me, due first: about what and whom, by when, and how to do it")
    public TaskPage list(@Valid @BeanParam PageQuery page) {
        var found = service.page(page.limit(), page.cursor().orElse(null));
        var names = service.agencyNames(found.tasks());
        return new TaskPage(found.tasks().stream().map(task -> TaskView.of(task, names, calls::of, terms::of)).toList(),
                found.next() == null ? null : found.next().encode());
    }

    @GET
    @Path("/counts")
    @Operation(operationId = "countTasks", summary = "待办件数 How many things wait for me, by kind; 500 are counted")
    public TaskCounts counts() {
        var found = service.page(COUNTED, null);
        return new TaskCounts(TaskCount.of(found.tasks()), found.tasks().size(), found.next() != null);
    }
}
