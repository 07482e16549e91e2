/** Where public money went, for everybody, and statements that tie to the ledger for those concerned. */
@NullMarked
package org.linli.funding.spending;

import org.jspecify.annotations.NullMarked;
