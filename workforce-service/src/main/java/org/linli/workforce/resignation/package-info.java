/**
 * A worker's notice, by rule O15: thirty days, three in probation. It needs nobody's consent and ends the post by
 * itself when its last day is over. Publishes resignation.* on linli.workers, read outside by the worker and the
 * agency, which has to find a successor.
 *
 * <pre>
 * GIVEN → EFFECTIVE | WITHDRAWN | OVERTAKEN
 * </pre>
 */
@NullMarked
package org.linli.workforce.resignation;

import org.jspecify.annotations.NullMarked;
