/**
 * Preferential policies (R063) as rules: each rests on a document of the library, names who may have it by conditions
 * on known facts, answers every agency with what is met and what is missing, is applied for, decided by two, and kept
 * in a ledger that anybody can read.
 *
 * <pre>
 * Preference: DRAFT → PUBLISHED → WITHDRAWN; DRAFT → DROPPED
 * Claim:      APPLIED → DECISION_PROPOSED → GRANTED | REFUSED; APPLIED → TAKEN_BACK; DECISION_PROPOSED → APPLIED
 *             GRANTED → REVOCATION_PROPOSED → REVOKED, or GRANTED again
 * </pre>
 *
 * Publishes preference.* and benefit.* on linli.preferences, read outside by agencies and by who gives the benefit.
 */
@NullMarked
package org.linli.registry.preference;

import org.jspecify.annotations.NullMarked;
