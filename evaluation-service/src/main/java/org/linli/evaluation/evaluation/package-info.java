/**
 * Evaluations from plan to final result: facts frozen when planned, claims verified, marks given, the score explained, the
 * agency heard. Publishes evaluation.* on linli.evaluations; listens to signed and ended contracts, late payments and
 * disqualifications.
 */
@NullMarked
package org.linli.evaluation.evaluation;

import org.jspecify.annotations.NullMarked;
