/**
 * Double entry in whole fen, immutable. Owns accounts, transactions and periods; publishes nothing, every other feature
 * books through {@link org.linli.funding.ledger.Ledger}. Chart of accounts and postings: docs/ledger.md.
 */
@NullMarked
package org.linli.funding.ledger;

import org.jspecify.annotations.NullMarked;
