/**
 * From observations and marks to a score, with the whole way as a tree. Pure arithmetic: same inputs, same bytes.
 * Publishes nothing and listens to nothing.
 */
@NullMarked
package org.linli.evaluation.score;

import org.jspecify.annotations.NullMarked;
