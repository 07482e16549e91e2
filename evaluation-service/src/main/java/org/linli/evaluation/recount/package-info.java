/**
 * Whether every final result still follows from what it was made of: a district's year is scored again, page by page,
 * and held against what stands. Changes nothing, publishes nothing.
 */
@NullMarked
package org.linli.evaluation.recount;

import org.jspecify.annotations.NullMarked;
