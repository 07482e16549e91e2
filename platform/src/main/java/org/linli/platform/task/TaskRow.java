package org.linli.platform.task;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.web.Cursor;

/** A row that may wait for the caller: its own guards have not been asked yet. */
record TaskRow(TaskKind kind, Aggregate<?> about, @Nullable Instant due, @Nullable String number) {

    /**
     * As the rows of each kind come: what is due first is first, what has no term last. PostgreSQL orders ids by their
     * bytes, as their text does and {@link java.util.UUID#compareTo} does not.
     */
    static final Comparator<TaskRow> IN_ORDER =
            Comparator.comparing(TaskRow::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                    .thenComparing(row -> row.about().id().toString());

    /** @param found the entity, its clock, its number */
    static TaskRow of(TaskKind kind, Object[] found) {
        return new TaskRow(kind, (Aggregate<?>) found[0], (Instant) found[1],
                found[2] == null ? null : found[2].toString());
    }

    Cursor cursor() {
        return Cursor.by(due == null ? "" : due, about.id());
    }
}
