package org.linli.platform.codelist;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.platform.ResourceTable;

/** What codes are called: {@code code,zh,en}; one that means another thing in one list is {@code List.CODE} there. */
@Singleton
class CodeLabels {

    private static final String TABLE = "platform-code-labels.csv";

    /** In both languages. */
    record Label(String zh, String en) {
    }

    private final Map<String, Label> labels = new HashMap<>();

    CodeLabels() {
        for (var row : ResourceTable.rows(TABLE)) {
            var cells = row.split(",", -1);
            if (cells.length != 3 || cells[1].isBlank() || cells[2].isBlank()
                    || labels.put(cells[0], new Label(cells[1], cells[2])) != null) {
                throw new IllegalStateException(TABLE + ": a code once, and its two names, not: " + row);
            }
        }
    }

    /** Empty for a code that has none yet, which a test refuses. */
    Optional<Label> of(String list, String code) {
        return Optional.ofNullable(labels.getOrDefault(list + "." + code, labels.get(code)));
    }
}
