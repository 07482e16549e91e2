package org.linli.platform.task;

import java.util.List;
import org.linli.platform.aggregate.Aggregate;

/**
 * One thing that waits for the caller.
 *
 * @param row by which it was found
 * @param awaited of what the caller may ask of it now what it waits for, in natural order; at least one
 * @param allowed all that the caller may ask of it now
 */
record Task(Aggregate<?> about, TaskRow row, List<String> awaited, List<String> allowed) {
}
