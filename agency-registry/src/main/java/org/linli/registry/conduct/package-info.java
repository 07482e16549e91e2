/**
 * Conduct cases with due process. Publishes case.* on linli.conduct, read outside by the auditor, who sees that each
 * step was given its time. Hears evaluation.finalised, evaluation.corrected, violation.found and violation.revoked.
 *
 * <pre>
 * FINDING → NOTICED → RESPONDED | SILENT → HEARD → PROPOSED → DECIDED → CLOSED
 * SILENT → RESPONDED; RESPONDED, SILENT → PROPOSED (without a hearing)
 * DECIDED → APPEALED → APPEAL_PROPOSED → UPHELD | OVERTURNED → CLOSED
 * FINDING, RESPONDED, SILENT, HEARD, PROPOSED → DISMISSAL_PROPOSED → DISMISSED → CLOSED
 * a proposal that nobody confirms → where the case was before it
 * what it began with is withdrawn: before a decision → DISMISSED; UPHELD, CLOSED → APPEALED;
 *     DECIDED, APPEALED → OVERTURNED when the panel does not uphold it in a term
 * </pre>
 */
@NullMarked
package org.linli.registry.conduct;

import org.jspecify.annotations.NullMarked;
