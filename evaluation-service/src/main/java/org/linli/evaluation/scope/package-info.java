/**
 * Tasks a purchaser asks for that the agency holds to be none of its contract (R082): logged, answered by the purchaser
 * within days, else taken as withdrawn, and decided by the district where the purchaser insists. Publishes task.* on
 * linli.evaluations, read outside by the purchaser.
 *
 * <pre>
 * LOGGED → INSISTED → IN_SCOPE | OUT_OF_SCOPE
 * LOGGED, INSISTED → WITHDRAWN
 * </pre>
 */
@NullMarked
package org.linli.evaluation.scope;

import org.jspecify.annotations.NullMarked;
