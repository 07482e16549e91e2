/**
 * Disputes between agencies over people asked away, slander and unfair competition, brought to the association. What is
 * said stays there: content is read by the two agencies and the mediator, everybody else sees that it is and how it
 * ended. It ends in a settlement both sign or in none; it bars nobody, and never a person. Where the log of moves
 * remarks on people who went from one agency to another, one is proposed without a complaint.
 *
 * <pre>
 * FILED → ADMITTED | NOT_ADMITTED; ADMITTED → TAKEN (a mediator without ties)
 * TAKEN → SETTLEMENT_PROPOSED → SETTLED (both have signed) | TAKEN (one refused)
 * TAKEN → ADMITTED (a party objects, or the mediator steps down); TAKEN, SETTLEMENT_PROPOSED → NOT_SETTLED
 * FILED, ADMITTED, TAKEN → WITHDRAWN
 * </pre>
 *
 * Hears move.flagged on linli.moves. Publishes mediation.* on linli.conduct, read outside by the association and the
 * parties.
 */
@NullMarked
package org.linli.registry.mediation;

import org.jspecify.annotations.NullMarked;
