/**
 * What waits for whom. {@code tasks.csv} says which commands each status of each aggregate waits for; whether the
 * caller may give one says the aggregate itself ({@link org.linli.platform.aggregate.Aggregate#allowedTo}), so that a
 * task is never more than a guard allows. {@code task-subjects.csv} says by which attributes rows are found.
 *
 * <p>
 * Publishes nothing, keeps nothing. Read by every signed-in person.
 */
@NullMarked
package org.linli.platform.task;

import org.jspecify.annotations.NullMarked;
