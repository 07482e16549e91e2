/**
 * Evaluations from plan to final result: facts frozen when planned, claims verified, marks given blind and moderated
 * where they diverge, the score explained, the agency heard in rounds, a result that was wrong corrected by two. One
 * aggregate, {@code Evaluation}: its plan, its assessment, its outcome and its watch hold their own invariants.
 * Publishes evaluation.* on linli.evaluations; listens to signed and ended contracts, late payments and
 * disqualifications.
 */
@NullMarked
package org.linli.evaluation.evaluation;

import org.jspecify.annotations.NullMarked;
