/**
 * What workforce says of the people behind a contract: how many there are, how many of them certified, who was missing
 * on which days, which ordered supervision was not given and who was supervised too little; counts, never names.
 * Publishes nothing. Hears capacity.changed, staffing.short, staffing.restored, staffing.closed, supervision.short,
 * supervision.restored, supervision.order-missed and supervision.order-withdrawn on linli.staffing; posts are heard by
 * {@code assessor}.
 */
@NullMarked
package org.linli.evaluation.workforce;

import org.jspecify.annotations.NullMarked;
