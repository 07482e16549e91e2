/**
 * Good practice: what an excellent project did, told by the agency, published by the lead, and gone when the result no
 * longer holds. Publishes nothing.
 *
 * <pre>
 * DRAFT → PUBLISHED → WITHDRAWN; DRAFT → REFUSED
 * </pre>
 */
@NullMarked
package org.linli.evaluation.practice;

import org.jspecify.annotations.NullMarked;
