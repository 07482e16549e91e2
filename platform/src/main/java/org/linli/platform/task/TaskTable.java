package org.linli.platform.task;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.ResourceTable;
import org.linli.platform.identity.RoleClaim;

/**
 * What a service says of its aggregates in three files. {@code tasks.csv}: kind, status, the operations it waits for in
 * their natural order, {@code -} where nobody has to act. {@code task-subjects.csv}: kind and attributes of the entity.
 * {@code task-terms.csv}: kind, status, the rules by which its clock runs then, {@code -} where none sets it.
 */
@Singleton
public class TaskTable {

    private static final String NOTHING = "-";
    private static final String TERMS = "task-terms.csv";

    /**
     * Attributes of an entity, as a query names them; null or none where it has no such thing.
     *
     * @param due when the aggregate's clock looks next
     * @param agencies by which an agency owns it; {@link #ANY} where no attribute tells, and the aggregate alone does
     * @param units by which a street or department owns it
     * @param persons by which a person owns it
     */
    record Subject(@Nullable String number, String status, @Nullable String due, Set<String> agencies,
            Set<String> units, Set<String> persons) {

        static final String ANY = "*";
    }

    private record Place(String kind, String status) {

        @Override
        public String toString() {
            return kind + " " + status;
        }
    }

    private final Map<Place, List<String>> awaited = new HashMap<>();
    private final Map<Place, List<String>> rules = new HashMap<>();
    private final Map<String, Subject> subjects = new HashMap<>();

    TaskTable() {
        for (var line : ResourceTable.rowsOfAny(TERMS)) {
            var row = cells(TERMS, line, 3);
            rules.put(new Place(row.get(0), row.get(1)), List.copyOf(several(row.get(2))));
        }
        for (var row : rows("tasks.csv", 3)) {
            awaited.put(new Place(row.get(0), row.get(1)), List.copyOf(several(row.get(2))));
        }
        for (var row : rows("task-subjects.csv", 7)) {
            var subject = new Subject(one(row.get(1)), row.get(2), one(row.get(3)), Set.copyOf(several(row.get(4))),
                    Set.copyOf(several(row.get(5))), Set.copyOf(several(row.get(6))));
            if (subjects.putIfAbsent(row.get(0), subject) != null) {
                throw new IllegalStateException("task-subjects.csv has two rows for " + row.get(0));
            }
        }
    }

    private static List<List<String>> rows(String resource, int columns) {
        return ResourceTable.rows(resource).stream().map(line -> cells(resource, line, columns)).toList();
    }

    private static List<String> cells(String resource, String line, int columns) {
        var cells = Arrays.stream(line.split(",", -1)).map(String::trim).toList();
        if (cells.size() != columns || cells.contains("")) {
            throw new IllegalStateException(resource + ": " + columns + " cells, none empty, not: " + line);
        }
        return cells;
    }

    private static @Nullable String one(String cell) {
        return cell.equals(NOTHING) ? null : cell;
    }

    private static List<String> several(String cell) {
        return cell.equals(NOTHING) ? List.of() : Arrays.asList(cell.split(" "));
    }

    /** Operation ids in natural order; null where the file has no such row, which a test refuses. */
    public @Nullable List<String> awaited(String kind, String status) {
        return awaited.get(new Place(kind, status));
    }

    /** Ids of rules; none where the file has no such row. */
    public List<String> rules(String kind, String status) {
        return rules.getOrDefault(new Place(kind, status), List.of());
    }

    /** Every {@code kind status} that has a row of rules; none where the service has no such file yet. */
    public List<String> dated() {
        return rules.keySet().stream().map(Place::toString).sorted().toList();
    }

    /** Whether rows of that kind have a clock. */
    public boolean hasClock(String kind) {
        return subject(kind).due() != null;
    }

    /** Attributes by which rows of that kind are found for whom this claim makes them their own. */
    public boolean isFoundBy(String kind, RoleClaim claim) {
        var subject = subject(kind);
        return !(switch (claim) {
            case AGENCY -> subject.agencies();
            case UNIT -> subject.units();
            case PERSON -> subject.persons();
        }).isEmpty();
    }

    Subject subject(String kind) {
        return Objects.requireNonNull(subjects.get(kind), () -> kind + " has no row in task-subjects.csv");
    }

    /** Every {@code kind status} that has a row. */
    public List<String> rows() {
        return awaited.keySet().stream().map(Place::toString).sorted().toList();
    }
}
