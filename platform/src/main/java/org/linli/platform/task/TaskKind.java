package org.linli.platform.task;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.Status;
import org.linli.platform.contract.OperationCalls;
import org.linli.platform.identity.Grant;
import org.linli.platform.task.TaskTable.Subject;
import org.linli.platform.web.Cursor;

/**
 * Aggregates of one entity with what their statuses wait for.
 *
 * @param entity its name in a query
 * @param awaited of the statuses that wait for somebody
 * @param named attributes by which paths name one of them, beside its id
 * @param dated whether its table keeps since when a row is in its status
 */
record TaskKind(String entity, Subject subject, Map<Status<?, ?>, List<String>> awaited, List<String> named,
        boolean dated) {

    /** A query for the rows that may wait for one caller, and its values. */
    record Search(String query, Map<String, Object> values) {
    }

    /** Who asks, as far as rows are found by it. */
    record Scope(Set<Object> agencies, Set<Object> units, Set<Object> persons) {
    }

    /** Empty for an entity that is no aggregate, or none whose status waits for anybody. */
    static Optional<TaskKind> of(EntityType<?> entity, TaskTable table, OperationCalls calls, StatusDates dates) {
        var awaited = new LinkedHashMap<Status<?, ?>, List<String>>();
        for (var status : Aggregate.statusesOf(entity.getJavaType())) {
            var row = table.awaited(status.kind(), status.name());
            if (row != null && !row.isEmpty()) {
                awaited.put(status, row);
            }
        }
        return awaited.keySet().stream().findFirst().map(any -> new TaskKind(entity.getName(),
                table.subject(any.kind()), awaited, named(entity, awaited, calls), dates.areKeptOf(entity)));
    }

    /** What its paths say beside the id and it has itself; which part of it is meant, whoever calls has to say. */
    private static List<String> named(EntityType<?> entity, Map<Status<?, ?>, List<String>> awaited,
            OperationCalls calls) {
        var attributes = entity.getAttributes().stream().map(Attribute::getName).collect(Collectors.toSet());
        return awaited.values().stream().flatMap(List::stream).map(calls::of).filter(Objects::nonNull)
                .flatMap(call -> call.parameters().stream()).filter(name -> !name.equals("id"))
                .filter(attributes::contains).distinct().sorted().toList();
    }

    /**
     * Rows in order of their clock, those without one last. It finds no row too few, and some too many: the aggregate
     * decides.
     *
     * @param after the last row of the page before
     */
    Optional<Search> search(Grants grants, Scope scope, @Nullable Cursor after) {
        var all = new LinkedHashSet<Status<?, ?>>();
        var own = new LinkedHashSet<Status<?, ?>>();
        awaited.forEach((status, what) -> {
            switch (grants.widest(what)) {
                case ALL -> all.add(status);
                case OWN -> own.add(status);
                case NONE -> {
                }
            }
        });
        var values = new HashMap<String, Object>();
        var rows = new ArrayList<String>();
        if (!all.isEmpty()) {
            rows.add("e." + subject.status() + " in :all");
            values.put("all", all);
        }
        var mine = own.isEmpty() ? "" : mine(scope, values);
        if (!mine.isEmpty()) {
            rows.add("e." + subject.status() + " in :own and (" + mine + ")");
            values.put("own", own);
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var where = "(" + String.join(" or ", rows) + ")" + later(after, values);
        return Optional.of(new Search("select e.id, " + column(subject.due()) + ", " + column(subject.number()) + ", "
                + (dated ? "column(e.status_since as Instant)" : "null")
                + named.stream().map(name -> ", e." + name).collect(Collectors.joining()) + " from " + entity
                + " e where " + where + " order by "
                + (subject.due() == null ? "" : "e." + subject.due() + " nulls last, ") + "e.id", values));
    }

    private String mine(Scope scope, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        narrow(conditions, values, subject.agencies(), "agencies", scope.agencies());
        narrow(conditions, values, subject.units(), "units", scope.units());
        narrow(conditions, values, subject.persons(), "persons", scope.persons());
        return String.join(" or ", conditions);
    }

    private static void narrow(List<String> conditions, Map<String, Object> values, Set<String> attributes, String name,
            Set<Object> of) {
        if (!of.isEmpty()) {
            for (var attribute : attributes) {
                if (attribute.equals(Subject.ANY)) {
                    conditions.add("1 = 1");
                    continue;
                }
                conditions.add("e." + attribute + " in :" + name);
                values.put(name, of);
            }
        }
    }

    private String later(@Nullable Cursor after, Map<String, Object> values) {
        if (after == null || subject.due() == null && !after.sort().isEmpty()) {
            return "";
        }
        values.put("id", after.id());
        if (after.sort().isEmpty()) {
            return " and " + (subject.due() == null ? "" : "e." + subject.due() + " is null and ") + "e.id > :id";
        }
        values.put("due", after.instant());
        return " and (e.%1$s > :due or e.%1$s = :due and e.id > :id or e.%1$s is null)".formatted(subject.due());
    }

    private static String column(@Nullable String attribute) {
        return attribute == null ? "null" : "e." + attribute;
    }

    /** What the caller's roles may do. */
    @FunctionalInterface
    interface Grants {

        Grant of(String operation);

        default Grant widest(List<String> operations) {
            return operations.stream().map(this::of).max(Grant::compareTo).orElse(Grant.NONE);
        }
    }
}
