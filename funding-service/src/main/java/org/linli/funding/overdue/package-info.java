/**
 * What the clock makes of payables: notices once per threshold with their history, the ladder of those who have to
 * answer, where money lies now, the public list of what is late and the file of each year. Publishes payable.escalated,
 * escalation.answered, escalation.missed and overdue.disclosed on linli.payables, read outside by the superior of who
 * has to pay and by residents.
 *
 * <pre>
 * Escalation: RAISED → ANSWERED → CLOSED; RAISED → MISSED → ANSWERED; RAISED, MISSED → CLOSED
 * </pre>
 */
@NullMarked
package org.linli.funding.overdue;

import org.jspecify.annotations.NullMarked;
