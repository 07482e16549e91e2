/**
 * The text of a contract: its terms and instalments, the signatures over one SHA-256, its changes within a tenth, and
 * its publication and filing (P14). Parts of {@code contract}, which publishes what happens to them; a bridge asks
 * {@code tender} where it leads to.
 *
 * <pre>
 * change: PROPOSED → AGREED | REFUSED
 * </pre>
 */
@NullMarked
package org.linli.procurement.contracting.terms;

import org.jspecify.annotations.NullMarked;
