package org.linli.platform.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;

/**
 * One thing that waits for the caller.
 *
 * @param due when the thing's clock looks next: its term, or the next reminder of it
 * @param awaited of what the caller may ask of it now what it waits for, in natural order; at least one
 * @param allowed all that the caller may ask of it now
 */
record Task(Aggregate<?> about, @Nullable String number, @Nullable Instant due, List<String> awaited,
        List<String> allowed) {
}
