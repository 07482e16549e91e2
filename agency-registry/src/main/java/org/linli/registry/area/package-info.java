/**
 * The 18 streets, the communities under them, and how each is typed from which day on, by two officers. Publishes
 * area.typed on linli.areas, read by evaluation, and community.typed, read outside.
 *
 * <pre>
 * PROPOSED → IN_FORCE
 * PROPOSED → REJECTED, LAPSED
 * </pre>
 */
@NullMarked
package org.linli.registry.area;

import org.jspecify.annotations.NullMarked;
