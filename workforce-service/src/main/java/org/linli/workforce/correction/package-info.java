/**
 * Mistyped names and numbers of workers, mended by two people and kept as the history of the record. Publishes
 * correction.* on linli.workers, read outside by the worker and the association.
 *
 * <pre>
 * PROPOSED → CONFIRMED | REJECTED | LAPSED
 * </pre>
 */
@NullMarked
package org.linli.workforce.correction;

import org.jspecify.annotations.NullMarked;
