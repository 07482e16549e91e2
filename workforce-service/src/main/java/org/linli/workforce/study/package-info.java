/**
 * What officials study: a programme of courses and field visits with its modules, attendance signed by a trainer and
 * closed by another person, hours by department, and what they propose to improve. Publishes study.* on
 * linli.pipeline, read outside by the officials and the association, who see what is held and what is proposed.
 *
 * <pre>
 * StudySession: PLANNED → HELD → CLOSED; PLANNED, HELD → CANCELLED
 * Improvement:  SUBMITTED → TAKEN_UP | DECLINED | WITHDRAWN
 * </pre>
 */
@NullMarked
package org.linli.workforce.study;

import org.jspecify.annotations.NullMarked;
