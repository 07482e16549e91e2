/**
 * Departments of the district, their joint meetings, and what was decided there: each task with the unit that owes it
 * and its day (R094). Publishes task.* on linli.joint-tasks, read outside by the units.
 *
 * <pre>
 * OPEN → REPORTED → DONE
 * REPORTED → OPEN
 * OPEN, REPORTED → DROPPED
 * </pre>
 */
@NullMarked
package org.linli.registry.jointtask;

import org.jspecify.annotations.NullMarked;
