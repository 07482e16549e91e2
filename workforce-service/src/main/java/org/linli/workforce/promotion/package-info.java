/**
 * The way up a tier: applied by the agency, decided by another person, on conditions of T07. Publishes promotion.* on
 * linli.workers, read outside by the worker and the association.
 *
 * <pre>
 * APPLIED → GRANTED | REFUSED | WITHDRAWN | LAPSED
 * </pre>
 */
@NullMarked
package org.linli.workforce.promotion;

import org.jspecify.annotations.NullMarked;
