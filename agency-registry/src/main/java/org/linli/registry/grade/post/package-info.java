/**
 * Where people work and worked, as workforce tells it: what may tie an evaluator to an agency (O04). Hears
 * {@code linli.workers}; publishes nothing.
 */
@NullMarked
package org.linli.registry.grade.post;

import org.jspecify.annotations.NullMarked;
