package org.linli.platform.task;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.contract.OperationCalls;
import org.linli.platform.identity.Caller;
import org.linli.platform.task.TaskKind.Scope;
import org.linli.platform.task.TaskKind.Search;
import org.linli.platform.web.AgencyNames;
import org.linli.platform.web.Cursor;

/** Finds what waits for the caller: the rows by what the tables say, and of them those whose own guards agree. */
@ApplicationScoped
class TaskService {

    /** Keys read in one go: guards rarely take a row out, but for kinds that no attribute tells. */
    private static final int LOOKED_AT = 500;

    private final EntityManager entities;
    private final TaskTable table;
    private final OperationCalls calls;
    private final StatusDates dates;
    private final Caller caller;
    private final AgencyNames names;
    private final List<AllowedActions<?>> actions;
    private volatile @Nullable List<TaskKind> kinds;

    TaskService(EntityManager entities, TaskTable table, OperationCalls calls, StatusDates dates, Caller caller,
            AgencyNames names, @All List<AllowedActions<?>> actions) {
        this.entities = entities;
        this.table = table;
        this.calls = calls;
        this.dates = dates;
        this.caller = caller;
        this.names = names;
        this.actions = actions;
    }

    /** One page and where the next begins. @param next null on the last page, the only one that may be short */
    record Found(List<Task> tasks, @Nullable Cursor next) {
    }

    /** Looks on, as long as guards take rows out, until the page is full and one more is known or there are no more. */
    @Transactional
    Found page(int limit, @Nullable Cursor after) {
        var scope = scope();
        var found = new ArrayList<Task>();
        var most = Math.max(limit + 1, LOOKED_AT);
        var rows = rows(scope, after, most);
        look(rows, limit + 1, found);
        while (found.size() <= limit && rows.size() == most) {
            rows = rows(scope, rows.getLast().cursor(), most);
            look(rows, limit + 1, found);
        }
        var shown = List.copyOf(found.subList(0, Math.min(limit, found.size())));
        return new Found(shown, found.size() > limit ? shown.getLast().row().cursor() : null);
    }

    /** As many as are wanted first, the others only where guards took some of these out. */
    private void look(List<TaskRow> rows, int wanted, List<Task> found) {
        var first = Math.min(wanted, rows.size());
        found.addAll(judged(rows.subList(0, first)));
        if (found.size() < wanted) {
            found.addAll(judged(rows.subList(first, rows.size())));
        }
    }

    /** The first of them across kinds: their keys alone. */
    private List<TaskRow> rows(Scope scope, @Nullable Cursor after, int most) {
        var rows = new ArrayList<TaskRow>();
        for (var kind : kinds()) {
            kind.search(caller::grantOf, scope, after).ifPresent(search -> rows.addAll(rows(kind, search, most)));
        }
        rows.sort(TaskRow.IN_ORDER);
        return rows.subList(0, Math.min(most, rows.size()));
    }

    private List<TaskRow> rows(TaskKind kind, Search search, int most) {
        var query = entities.createQuery(search.query(), Object[].class).setMaxResults(most);
        search.values().forEach(query::setParameter);
        return query.getResultList().stream().map(found -> TaskRow.of(kind, found)).toList();
    }

    /** What their own guards leave of them, in their order; one question per kind. */
    private List<Task> judged(List<TaskRow> rows) {
        var about = new HashMap<UUID, Aggregate<?>>();
        var allowed = new HashMap<UUID, List<String>>();
        rows.stream().collect(Collectors.groupingBy(TaskRow::kind)).forEach((kind, some) -> {
            var found = entities.createQuery("from " + kind.entity() + " e where e.id in :ids", Object.class)
                    .setParameter("ids", some.stream().map(TaskRow::id).toList()).getResultList().stream()
                    .<Aggregate<?>>map(each -> (Aggregate<?>) each).toList();
            found.forEach(each -> about.put(each.id(), each));
            allowed.putAll(allowed(found));
        });
        return rows.stream().flatMap(row -> Optional.<Aggregate<?>>ofNullable(about.get(row.id())).stream()
                .flatMap(each -> task(row, each, allowed.getOrDefault(row.id(), List.of())).stream())).toList();
    }

    /** Of one kind: what they say themselves, or who knows more of them. */
    private Map<UUID, List<String>> allowed(List<Aggregate<?>> found) {
        return actions.stream().filter(each -> found.stream().allMatch(each.kind()::isInstance)).findFirst()
                .map(each -> at(each, found)).orElseGet(
                        () -> found.stream().collect(Collectors.toMap(Aggregate::id, each -> each.allowedTo(caller))));
    }

    private static <A extends Aggregate<?>> Map<UUID, List<String>> at(AllowedActions<A> of, List<Aggregate<?>> found) {
        return of.at(found.stream().map(of.kind()::cast).toList());
    }

    /** What they are called whom the tasks are about. */
    Map<UUID, String> agencyNames(Collection<Task> tasks) {
        var ids = tasks.stream().flatMap(task -> task.about().owner().agencies().stream()).collect(Collectors.toSet());
        return names.of(ids);
    }

    private Optional<Task> task(TaskRow row, Aggregate<?> about, List<String> allowed) {
        var awaited = row.kind().awaited().get(about.status());
        var mine = awaited == null ? List.<String>of() : awaited.stream().filter(allowed::contains).toList();
        return mine.isEmpty() ? Optional.empty() : Optional.of(new Task(about, row, mine, allowed));
    }

    private Scope scope() {
        return new Scope(caller.agencyId().<Set<Object>>map(Set::of).orElse(Set.of()),
                Stream.of(caller.street(), caller.department()).flatMap(Optional::stream).collect(
                        Collectors.toUnmodifiableSet()),
                caller.personId().<Set<Object>>map(Set::of).orElse(Set.of()));
    }

    private List<TaskKind> kinds() {
        var known = kinds;
        if (known == null) {
            known = entities.getMetamodel().getEntities().stream()
                    .flatMap(entity -> TaskKind.of(entity, table, calls, dates).stream()).toList();
            kinds = known;
        }
        return known;
    }
}
