/**
 * Which contracts an agency has in force, for the closing of an agency. Owns nothing: a copy fed by contract.drafted,
 * signed, completed and terminated. Publishes nothing; read by the agency's service.
 */
@NullMarked
package org.linli.registry.contract;

import org.jspecify.annotations.NullMarked;
