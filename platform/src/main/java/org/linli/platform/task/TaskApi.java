package org.linli.platform.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.contract.OperationCalls.Call;

/** The answers of {@code /tasks}: one shape in every service. */
final class TaskApi {

    private TaskApi() {
    }

    /** @param name null where this service has not heard of it */
    @Schema(description = "机构 An agency")
    record TaskAgency(UUID id, @Nullable String name) {
    }

    /** @param path to the very thing; which part of it is meant stays in braces, the rest says the contract */
    @Schema(description = "可办事项的调用方式 How to do it")
    record TaskCall(String operation, String method, String path) {

        static TaskCall of(String operation, Call call) {
            return new TaskCall(operation, call.method(), call.path());
        }
    }

    /** By which rule the clock runs, and what it rests on. */
    @Schema(description = "期限依据 The rule of the term and its basis")
    record TaskTerm(String rule, String basis) {
    }

    /**
     * What waits, about what and whom.
     *
     * @param version for {@code If-Match}: deciding from the list costs one call
     * @param dueAt when its clock looks next: the term, or the next reminder
     * @param terms the rules of that clock in this status; none where no rule sets it
     * @param since when it came into its status
     */
    @Schema(description = "一件待办 One thing that waits for you")
    record TaskView(String kind, UUID id, @Nullable String number, String status, long version,
            @Nullable @Schema(description = "期限或下次提醒 Term, or next reminder") Instant dueAt,
            @Schema(description = "期限依据的规则 Rules of the term") List<TaskTerm> terms,
            @Nullable @Schema(description = "自何时起待办 Waiting since") Instant since, List<TaskAgency> agencies,
            @Schema(description = "街道或部门代码 Codes of streets or departments") List<String> units,
            @Schema(description = "等您办的事 What it waits for") List<TaskCall> calls, List<String> allowedActions) {

        static TaskView of(Task task, Map<UUID, String> names, Function<String, @Nullable Call> calls,
                Function<Task, List<TaskTerm>> terms) {
            var about = task.about();
            var owner = about.owner();
            var row = task.row();
            return new TaskView(about.status().kind(), about.id(), row.number(), about.status().name(), about.version(),
                    row.due(), terms.apply(task), row.since(),
                    owner.agencies().stream().sorted().map(id -> new TaskAgency(id, names.get(id))).toList(),
                    owner.units().stream().sorted().toList(), task.awaited().stream().flatMap(operation -> {
                        var call = calls.apply(operation);
                        return call == null ? Stream.empty()
                                : Stream.of(TaskCall.of(operation, call.about(row.named())));
                    }).toList(), task.allowed());
        }
    }

    /** Of one kind. */
    @Schema(description = "各类待办件数 How many wait, by kind")
    record TaskCount(String kind, int count) {

        static List<TaskCount> of(Collection<Task> tasks) {
            var counts = new TreeMap<String, Integer>();
            tasks.forEach(task -> counts.merge(task.about().status().kind(), 1, Integer::sum));
            return counts.entrySet().stream().map(each -> new TaskCount(each.getKey(), each.getValue())).toList();
        }
    }
}
