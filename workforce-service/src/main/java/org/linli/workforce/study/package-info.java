/**
 * What officials study: a programme of courses and field visits with its modules, attendance signed by a trainer and
 * closed by another person, and hours by department. Publishes study.* on linli.pipeline, read outside by the officials
 * and the association, who see what is held and what counts.
 *
 * <pre>
 * PLANNED → HELD → CLOSED; PLANNED, HELD → CANCELLED
 * </pre>
 */
@NullMarked
package org.linli.workforce.study;

import org.jspecify.annotations.NullMarked;
