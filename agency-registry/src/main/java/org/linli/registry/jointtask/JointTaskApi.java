package org.linli.registry.jointtask;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Text;

/** What is sent and read about departments, joint meetings and their tasks. */
final class JointTaskApi {

    private JointTaskApi() {
    }

    record NewDepartment(@NotNull @Pattern(regexp = "[0-9A-Z-]{2,30}") String code,
            @NotBlank @Text(max = 100) String name) {
    }

    record DepartmentView(String code, String name) {

        static DepartmentView of(Department department) {
            return new DepartmentView(department.code(), department.name());
        }
    }

    /** @param units departments that were there */
    @Schema(name = "NewJointMeeting")
    record NewMeeting(@NotNull LocalDate heldOn, @NotBlank @Text(max = 200) String title,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = "[0-9A-Z-]{2,30}") String> units,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid NewTask> tasks) {
    }

    /** @param open everybody reads it; else the units of the meeting, the officers and the auditor */
    @Schema(name = "NewJointTask")
    record NewTask(@NotNull @Pattern(regexp = "[0-9A-Z-]{2,30}") String unit,
            @NotBlank @Text(max = 1000) String decision, boolean open, @NotNull LocalDate dueOn) {
    }

    @Schema(name = "JointTaskReport")
    record Report(@NotBlank @Text(max = 2000) String report) {
    }

    @Schema(name = "JointTaskReason")
    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    /** @param dueOn the new day */
    @Schema(name = "JointTaskReturn")
    record Return(@NotBlank @Text(max = 500) String reason, @NotNull LocalDate dueOn) {
    }

    @Schema(name = "JointMeetingView", description = "联席会议 A joint meeting")
    record MeetingView(UUID id, LocalDate heldOn, String title, List<String> units) {

        static MeetingView of(JointMeeting meeting) {
            return new MeetingView(meeting.id(), meeting.heldOn(), meeting.title(), List.of(meeting.units()));
        }
    }

    @Schema(name = "JointTaskView", description = "联席会议任务 What a joint meeting decided, who owes it and until when")
    record TaskView(UUID id, long version, UUID meetingId, String unit, String decision, boolean open,
            JointTaskStatus status, LocalDate dueOn, boolean late, @Nullable String report,
            @Nullable LocalDate reportedOn, @Nullable String reason, @Nullable LocalDate endedOn,
            List<String> allowedActions) {

        static TaskView of(JointTask task, Caller caller) {
            return new TaskView(task.id(), task.version(), task.meetingId(), task.unit(), task.decision(),
                    task.isOpen(), task.status(), task.dueOn(), task.late(), task.report(), task.reportedOn(),
                    task.reason(), task.endedOn(), task.allowedTo(caller));
        }
    }
}
