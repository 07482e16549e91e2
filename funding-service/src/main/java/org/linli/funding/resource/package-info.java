/**
 * What departments have to share: venues, equipment, posts and money by street; who used it; and where two do the same.
 * Publishes nothing.
 *
 * <pre>
 * OFFERED → WITHDRAWN
 * </pre>
 */
@NullMarked
package org.linli.funding.resource;

import org.jspecify.annotations.NullMarked;
