package org.linli.platform.testkit;

import io.quarkus.arc.Arc;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.Status;
import org.linli.platform.identity.Grant;
import org.linli.platform.identity.Permissions;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.task.TaskTable;

/**
 * Every status of every aggregate says whom it waits for, waits for nothing that it does not accept, and is found by
 * whoever is granted only their own. Where a service says by which rules its clocks run, it says so of each that waits.
 */
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
                var awaited = table.awaited(status.kind(), status.name());
                unread.remove(status.kind() + " " + status.name());
                look(status, awaited, wrong);
                if (awaited != null && !awaited.isEmpty()) {
                    key(entity, status, wrong);
                    owners(status, awaited, table, wrong);
                    terms(status, table, wrong);
                }
            }
        }
        unread.forEach(row -> wrong.add("tasks.csv has a row for " + row + ", which no aggregate has"));
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    /** Rows are found and told apart by it. */
    private static void key(EntityType<?> entity, Status<?, ?> status, List<String> wrong) {
        if (entity.getAttributes().stream()
                .noneMatch(each -> each.getName().equals("id") && each.getJavaType() == UUID.class)) {
            wrong.add(status.kind() + " " + status.name() + " waits for somebody and has no id of its own");
        }
    }

    /** A role that has only its own finds nothing where no attribute tells whose a row is. */
    private static void owners(Status<?, ?> status, List<String> awaited, TaskTable table, List<String> wrong) {
        var permissions = Arc.container().instance(Permissions.class).get();
        awaited.forEach(operation -> permissions.table().getOrDefault(operation, Map.of()).forEach((role, grant) -> {
            if (grant == Grant.OWN
                    && permissions.claimsOf(role).stream().noneMatch(claim -> table.isFoundBy(status.kind(), claim))) {
                wrong.add("%s %s waits for %s by %s, and task-subjects.csv does not say whose it is"
                        .formatted(status.kind(), status.name(), operation, role));
            }
        }));
    }

    private static void terms(Status<?, ?> status, TaskTable table, List<String> wrong) {
        var place = status.kind() + " " + status.name();
        if (!table.dated().isEmpty() && table.hasClock(status.kind()) && !table.dated().contains(place)) {
            wrong.add("task-terms.csv has no row for " + place);
        }
        var known = RuleBook.shipped().all().stream().map(Rule::id).collect(Collectors.toSet());
        table.rules(status.kind(), status.name()).stream().filter(rule -> !known.contains(rule))
                .forEach(rule -> wrong.add(place + " runs by " + rule + ", which is no rule"));
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
