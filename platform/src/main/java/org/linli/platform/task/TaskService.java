package org.linli.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.task.TaskKind.Scope;
import org.linli.platform.task.TaskKind.Search;
import org.linli.platform.web.Cursor;

/** Finds what waits for the caller: the rows by what the tables say, and of them those whose own guards agree. */
@ApplicationScoped
class TaskService {

    private final EntityManager entities;
    private final TaskTable table;
    private final Caller caller;
    private final AgencyNames names;
    private volatile @Nullable List<TaskKind> kinds;

    TaskService(EntityManager entities, TaskTable table, Caller caller, AgencyNames names) {
        this.entities = entities;
        this.table = table;
        this.caller = caller;
        this.names = names;
    }

    /**
     * One page's rows and where the next begins.
     *
     * @param next null on the last page; a page may hold fewer than were asked for and not be the last
     */
    record Found(List<Task> tasks, @Nullable Cursor next) {
    }

    @Transactional
    Found page(int limit, @Nullable Cursor after) {
        var scope = scope();
        var rows = new ArrayList<TaskRow>();
        for (var kind : kinds()) {
            kind.search(caller::grantOf, scope, after).ifPresent(search -> rows.addAll(rows(kind, search, limit + 1)));
        }
        rows.sort(TaskRow.IN_ORDER);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Found(shown.stream().flatMap(row -> task(row).stream()).toList(),
                rows.size() > limit ? shown.getLast().cursor() : null);
    }

    private List<TaskRow> rows(TaskKind kind, Search search, int limit) {
        var query = entities.createQuery(search.query(), Object[].class).setMaxResults(limit);
        search.values().forEach(query::setParameter);
        return query.getResultList().stream().map(found -> TaskRow.of(kind, found)).toList();
    }

    /** What they are called whom the tasks are about. */
    Map<UUID, String> agencyNames(Collection<Task> tasks) {
        var ids = tasks.stream().flatMap(task -> task.about().owner().agencies().stream()).collect(Collectors.toSet());
        return names.of(ids);
    }

    private Optional<Task> task(TaskRow row) {
        var about = row.about();
        var awaited = row.kind().awaited().get(about.status());
        var allowed = about.allowedTo(caller);
        var mine = awaited == null ? List.<String>of() : awaited.stream().filter(allowed::contains).toList();
        return mine.isEmpty() ? Optional.empty() : Optional.of(new Task(about, row.number(), row.due(), mine, allowed));
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
                    .flatMap(entity -> TaskKind.of(entity.getName(), entity.getJavaType(), table).stream()).toList();
            kinds = known;
        }
        return known;
    }
}
