/**
 * Two records of one person become one, by two people: what stood under the double stands under the record that is
 * kept. Publishes merge.* on linli.workers, read outside by the worker and the association.
 *
 * <pre>
 * PROPOSED → CONFIRMED | REJECTED | LAPSED
 * </pre>
 */
@NullMarked
package org.linli.workforce.merge;

import org.jspecify.annotations.NullMarked;
