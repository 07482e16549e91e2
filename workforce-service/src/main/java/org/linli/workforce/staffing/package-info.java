/**
 * What contracts need and lack; one that was never staffed is short from the day its service begins. Publishes
 * staffing.* on linli.staffing, read by the registry, whose early warning counts it, by procurement, which tells the
 * purchaser, by evaluation, which notes who was missing, and outside by the agency. Hears contract.signed,
 * contract.changed, contract.terminated and contract.completed.
 *
 * <pre>
 * SHORT ⇄ STAFFED; SHORT, STAFFED → CLOSED
 * </pre>
 */
@NullMarked
package org.linli.workforce.staffing;

import org.jspecify.annotations.NullMarked;
