/**
 * Nominations to the expert pool of procurement. Publishes expert.nominated and expert.withdrawn on linli.pipeline,
 * read by procurement.
 *
 * <pre>
 * NOMINATED → NOMINATED (told anew) | WITHDRAWN → NOMINATED
 * </pre>
 */
@NullMarked
package org.linli.workforce.expert;

import org.jspecify.annotations.NullMarked;
