/**
 * Suspected violations: the agency is told and heard, another person establishes by criteria, a third may revoke; a
 * serious one goes to the registry. Publishes violation.*.
 */
@NullMarked
package org.linli.evaluation.violation;

import org.jspecify.annotations.NullMarked;
