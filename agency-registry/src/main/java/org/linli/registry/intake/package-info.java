/**
 * Tables of agencies that are in a register already: one officer hands a table in, another confirms it, and all its
 * rows come into the register or none. Publishes import.* on linli.agency-imports, read outside by the auditor.
 *
 * <pre>
 * PROPOSED → CONFIRMED
 * PROPOSED → REJECTED, LAPSED
 * </pre>
 */
@NullMarked
package org.linli.registry.intake;

import org.jspecify.annotations.NullMarked;
