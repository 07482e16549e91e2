/**
 * What contracts need and lack. Publishes staffing.* on linli.staffing, read by the registry, whose early warning
 * counts it, by procurement, which tells the purchaser, and outside by the agency. Hears contract.signed,
 * contract.changed, contract.terminated and contract.completed.
 *
 * <pre>
 * SHORT ⇄ STAFFED; SHORT, STAFFED → CLOSED
 * </pre>
 */
@NullMarked
package org.linli.workforce.staffing;

import org.jspecify.annotations.NullMarked;
