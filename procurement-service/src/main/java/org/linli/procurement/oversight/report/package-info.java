/**
 * What agencies report of the purchaser they work for: late acceptance, work asked for without pay, pressure. The
 * purchaser answers within a term; the public sees numbers, not who reported what. Publishes report.filed,
 * report.answered and report.overdue on linli.purchasers, read outside by residents.
 *
 * <pre>
 * FILED → OVERDUE → ANSWERED ; FILED → ANSWERED
 * </pre>
 */
@NullMarked
package org.linli.procurement.oversight.report;

import org.jspecify.annotations.NullMarked;
