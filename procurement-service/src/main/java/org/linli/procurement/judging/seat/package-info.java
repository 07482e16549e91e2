/**
 * A person's seat on a committee: taken with a declaration of no tie, declined, given up, void for conduct. A seat that
 * falls free is filled by its {@link SeatCommittee}. Publishes seat.* on linli.tenders, read outside by the auditor.
 *
 * <p>
 * Until the result no fact, actor or public answer names a member: members act as {@code seat/<id>} (C04).
 *
 * <pre>
 * DRAWN → CONFIRMED | DECLINED | RECUSED | DISMISSED | VOIDED
 * CONFIRMED → RECUSED | DISMISSED | VOIDED (conduct, two officers)
 * </pre>
 */
@NullMarked
package org.linli.procurement.judging.seat;

import org.jspecify.annotations.NullMarked;
