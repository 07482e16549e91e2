/**
 * How much an agency lives from government money: its share of all income and how concentrated the sources are, against
 * a glide path. Owns income declarations; payments are read from the ledger. Publishes dependence.crossed on
 * linli.liquidity, read by the registry for its early warning.
 */
@NullMarked
package org.linli.funding.dependence;

import org.jspecify.annotations.NullMarked;
