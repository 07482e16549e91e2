package org.linli.platform.testkit;

import io.quarkus.arc.Arc;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.Status;
import org.linli.platform.task.TaskTable;

/** Every status of every aggregate says whom it waits for, and waits for nothing that it does not accept. */
public final class TaskRules {

    private TaskRules() {
    }

    /** Within a {@code @QuarkusTest}: needs the running service. */
    public static void check() {
        var table = Arc.container().instance(TaskTable.class).get();
        var wrong = new ArrayList<String>();
        var unread = new TreeSet<>(table.rows());
        for (var entity : Arc.container().instance(EntityManager.class).get().getMetamodel().getEntities()) {
            for (var status : Aggregate.statusesOf(entity.getJavaType())) {
                unread.remove(status.kind() + " " + status.name());
                look(status, table.awaited(status.kind(), status.name()), wrong);
            }
        }
        unread.forEach(row -> wrong.add("tasks.csv has a row for " + row + ", which no aggregate has"));
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private static void look(Status<?, ?> status, List<String> awaited, List<String> wrong) {
        var accepted = status.accepts().stream().map(Command::operation).collect(Collectors.toSet());
        if (awaited == null) {
            wrong.add("tasks.csv has no row for " + status.kind() + " " + status.name() + ", which accepts "
                    + new TreeSet<>(accepted));
        } else {
            awaited.stream().filter(operation -> !accepted.contains(operation)).forEach(operation -> wrong.add(
                    status.kind() + " " + status.name() + " waits for " + operation + ", which it does not accept"));
        }
    }
}
