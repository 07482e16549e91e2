/**
 * Which contracts an agency has in force, for the closing of an agency. Owns nothing: a local copy, read by the
 * agency's service. Hears contract.drafted, contract.signed, contract.completed and contract.terminated; publishes
 * nothing.
 */
@NullMarked
package org.linli.registry.contract;

import org.jspecify.annotations.NullMarked;
