/**
 * The registry's agencies as payees. Owns nothing: a local copy fed by linli.agencies (registered, account-verified,
 * account-retired, disqualified, listed, restored, suspended, resumed, closed). A freeze ends by its decision being
 * lifted or by its term. An agency without a verified account is not paid.
 */
@NullMarked
package org.linli.funding.agency;

import org.jspecify.annotations.NullMarked;
