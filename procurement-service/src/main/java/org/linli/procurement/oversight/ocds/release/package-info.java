/**
 * Releases and records of the Open Contracting Data Standard, whatever they speak of: how one is built, what its schema
 * is, and how releases are merged into the record of their contracting process.
 */
@NullMarked
package org.linli.procurement.oversight.ocds.release;

import org.jspecify.annotations.NullMarked;
