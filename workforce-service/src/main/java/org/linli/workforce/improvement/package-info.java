/**
 * What officials propose to improve after they have studied (R052), each for a goal of the development plan, and what
 * becomes of it. Publishes improvement.* on linli.pipeline, read outside by whoever keeps the plan.
 *
 * <pre>
 * SUBMITTED → TAKEN_UP | DECLINED | WITHDRAWN
 * </pre>
 */
@NullMarked
package org.linli.workforce.improvement;

import org.jspecify.annotations.NullMarked;
