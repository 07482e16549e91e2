/**
 * What an agency has to put right after a failed evaluation, with its clocks (G16). Publishes rectification.* on
 * linli.evaluations. Read by funding: verified, failed, withdrawn and recheck-overdue; outside by the agency, the
 * evaluation lead, the assessors, the district and the auditor.
 *
 * <pre>
 * ORDERED → PLANNED → DONE → VERIFIED | FAILED
 * ORDERED, PLANNED, FAILED → OVERDUE → PLANNED | DONE | CLOSED (after three terms); FAILED → PLANNED | DONE
 * each but VERIFIED → WITHDRAWN (the result it came from no longer holds)
 * </pre>
 */
@NullMarked
package org.linli.evaluation.rectification;

import org.jspecify.annotations.NullMarked;
