/**
 * How an evaluation ends: a draft heard in rounds (response, answer, appeal), final by another person than drafted it,
 * corrected by two; or a visit with its advice and no grade. Tells the service by
 * {@link org.linli.evaluation.result.ResultFinal} when a result stands.
 */
@NullMarked
package org.linli.evaluation.result;

import org.jspecify.annotations.NullMarked;
