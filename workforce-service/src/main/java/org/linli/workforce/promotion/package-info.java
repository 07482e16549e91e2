/**
 * The way up a tier: applied by the agency, decided by another person, on conditions of T07. Publishes promotion.* on
 * linli.workers.
 */
@NullMarked
package org.linli.workforce.promotion;

import org.jspecify.annotations.NullMarked;
