/**
 * The registry's agencies as payees. Owns nothing: a local copy. A freeze ends by its decision being lifted or by its
 * term. An agency without a verified account is not paid. Hears on linli.agencies that an agency is registered,
 * disqualified, listed, restored, suspended, resumed or closed and its account verified or retired; publishes nothing.
 */
@NullMarked
package org.linli.funding.agency;

import org.jspecify.annotations.NullMarked;
