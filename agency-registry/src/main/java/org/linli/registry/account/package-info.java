/**
 * An agency's bank accounts: proposed by one person, confirmed by another, verified by an officer. Publishes
 * agency.account-* on linli.agencies: proposed, confirmed, verified, retired. Read by funding, which pays to a verified
 * account and to no other, and outside by the auditor.
 *
 * <pre>
 * PROPOSED → CONFIRMED → VERIFIED
 * PROPOSED, CONFIRMED, VERIFIED → RETIRED
 * </pre>
 */
@NullMarked
package org.linli.registry.account;

import org.jspecify.annotations.NullMarked;
