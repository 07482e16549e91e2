/**
 * Where money comes from: four channels, each source with its restriction and its own accounts. PLEDGED until the first
 * money is received, ALLOCATED once some of it stands in a budget. Publishes fund.* on linli.budgets, read outside by
 * givers and residents.
 *
 * <pre>
 * PLEDGED → RECEIVED → ALLOCATED → SPENT → REPORTED; RECEIVED → SPENT
 * RECEIVED, ALLOCATED → RETURNED; SPENT, REPORTED, RETURNED → RECEIVED (money comes again)
 * RECEIVED, ALLOCATED → PLEDGED (all that came in was entered by mistake)
 * </pre>
 */
@NullMarked
package org.linli.funding.source;

import org.jspecify.annotations.NullMarked;
