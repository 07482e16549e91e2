/**
 * Suspected violations: the agency is told and heard, another person establishes by criteria, a third may revoke; a
 * serious one is reported to the registry. Publishes violation.* on linli.evaluations. Read by the registry: found and
 * revoked; outside by the agency, the evaluation lead, the district and the auditor.
 *
 * <pre>
 * SUSPECTED → NOTIFIED → HEARD → ESTABLISHED | REPORTED → REVOKED
 * SUSPECTED, NOTIFIED, HEARD → DISMISSED; SUSPECTED, HEARD → LAPSED (nobody followed it)
 * </pre>
 */
@NullMarked
package org.linli.evaluation.violation;

import org.jspecify.annotations.NullMarked;
