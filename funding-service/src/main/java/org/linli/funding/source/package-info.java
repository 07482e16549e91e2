/**
 * Where money comes from: four channels, each source with its restriction and its own accounts. PLEDGED until the first
 * money is received, ALLOCATED once some of it stands in a budget. Publishes fund.received on linli.budgets.
 */
@NullMarked
package org.linli.funding.source;

import org.jspecify.annotations.NullMarked;
