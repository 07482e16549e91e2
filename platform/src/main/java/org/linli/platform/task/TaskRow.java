package org.linli.platform.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Cursor;

/**
 * A row that may wait for the caller: its own guards have not been asked yet.
 *
 * @param since when it came into its status
 * @param named what its paths name it by, its id among them
 */
record TaskRow(TaskKind kind, UUID id, @Nullable Instant due, @Nullable String number, @Nullable Instant since,
        Map<String, String> named) {

    /**
     * As the rows of each kind come: what is due first is first, what has no term last. PostgreSQL orders ids by their
     * bytes, as their text does and {@link UUID#compareTo} does not.
     */
    static final Comparator<TaskRow> IN_ORDER =
            Comparator.comparing(TaskRow::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                    .thenComparing(row -> row.id().toString());

    /** @param found as {@link TaskKind#search} selects them */
    static TaskRow of(TaskKind kind, Object[] found) {
        var id = (UUID) found[0];
        var named = new HashMap<>(Map.of("id", id.toString()));
        for (int each = 0; each < kind.named().size(); each++) {
            named.put(kind.named().get(each), String.valueOf(found[4 + each]));
        }
        return new TaskRow(kind, id, (Instant) found[1], found[2] == null ? null : found[2].toString(),
                (Instant) found[3], named);
    }

    Cursor cursor() {
        return Cursor.by(due == null ? "" : due, id);
    }
}
