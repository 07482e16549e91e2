/**
 * Who may assess whom: the pool (E21) with what each person declared once, ties (E04) to where people work and worked,
 * rotation (E22), load (E23), and draws that anybody can repeat by their seed. Hears post.started and post.ended on
 * {@code linli.workers}. Publishes nothing: who is named is said by the evaluation.
 *
 * <pre>
 * ACTIVE ⇄ SUSPENDED; ACTIVE, SUSPENDED → LEFT
 * </pre>
 */
@NullMarked
package org.linli.evaluation.assessor;

import org.jspecify.annotations.NullMarked;
