/**
 * Agencies and their way into the register; an agency's id is the one its account was issued. Publishes agency.* on
 * linli.agencies. Read by evaluation, funding, procurement and workforce: registered, suspended, resumed, closed;
 * outside by the applicant, the officers, the auditor and other registers of the district.
 *
 * <pre>
 * DRAFT → SUBMITTED → REVIEWED → REGISTERED ⇄ SUSPENDED
 * SUBMITTED, REVIEWED → RETURNED → SUBMITTED
 * each of them → CLOSED
 * </pre>
 */
@NullMarked
package org.linli.registry.agency;

import org.jspecify.annotations.NullMarked;
