/**
 * Who takes over what an agency in trouble does for its clients: found by capacity and asked for consent before it is
 * needed, put to work when the contract ends. {@link Takeover} says of every day whose the open cases are.
 *
 * <pre>
 * SOUGHT → ASKED → AGREED; ASKED or AGREED → SOUGHT (declined, silent, withdrawn, barred)
 * SOUGHT, ASKED, AGREED → RUNNING (the contract ended) → DONE (every taker has received its cases)
 * SOUGHT, ASKED, AGREED → CALLED_OFF (no need any more, or no case was open)
 * </pre>
 *
 * Publishes takeover.* on linli.crises and agency.takeover-planned on linli.agencies, read outside by the purchaser,
 * the officers on duty and both agencies. Hears contract.signed, contract.completed, contract.terminated and
 * handover.asked on linli.contracts, and capacity.changed on linli.staffing.
 */
@NullMarked
package org.linli.registry.takeover;

import org.jspecify.annotations.NullMarked;
