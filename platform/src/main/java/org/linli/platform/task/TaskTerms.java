package org.linli.platform.task;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.platform.aggregate.Today;
import org.linli.platform.task.TaskApi.TaskTerm;

/** By which rules the clock of a task runs, as they stand today. */
@Singleton
class TaskTerms {

    private final TaskTable table;
    private final Today today;

    TaskTerms(TaskTable table, Today today) {
        this.table = table;
        this.today = today;
    }

    /** None where its clock does not run. */
    List<TaskTerm> of(Task task) {
        if (task.row().due() == null) {
            return List.of();
        }
        var day = today.day();
        var status = task.about().status();
        return table.rules(status.kind(), status.name()).stream()
                .map(rule -> new TaskTerm(rule, day.rule(rule).basis())).toList();
    }
}
