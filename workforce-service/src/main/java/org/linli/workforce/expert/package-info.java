/**
 * Nominations to the expert pool of procurement. Publishes expert.nominated and expert.withdrawn on linli.pipeline.
 */
@NullMarked
package org.linli.workforce.expert;

import org.jspecify.annotations.NullMarked;
