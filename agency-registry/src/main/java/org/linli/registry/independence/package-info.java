/**
 * Independence of agencies from who buys of them (R026): board members and purchasers' officers are declared, and one
 * person who is both is found by a keyed hash of the identity number, which alone is kept. Publishes overlap.* on
 * linli.independence, heard by procurement for committees and awards, read outside by the auditor; no event names a
 * person.
 *
 * <pre>
 * FOUND → PROPOSED → UPHELD or DISMISSED
 * FOUND, PROPOSED, UPHELD → ENDED
 * </pre>
 */
@NullMarked
package org.linli.registry.independence;

import org.jspecify.annotations.NullMarked;
