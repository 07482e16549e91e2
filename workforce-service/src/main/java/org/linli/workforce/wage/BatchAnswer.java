package org.linli.workforce.wage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param confirmed how many of the rows; {@code rows} in the order they were sent */
record BatchAnswer(UUID agencyId, String month, int confirmed, List<Row> rows) {

    /** @param problem the end of {@code urn:linli:problem:…}, null for a row that is confirmed */
    record Row(UUID postId, boolean confirmed, @Nullable String problem) {

        static Row confirmed(UUID postId) {
            return new Row(postId, true, null);
        }

        static Row refused(UUID postId, WageProblem why) {
            return new Row(postId, false, why.code());
        }
    }
}
