/**
 * Wages confirmed month by month, held against the lawful minimum and the wage part of the contract, and how endangered
 * the wages paid from a contract are. Publishes wages.confirmed, wages.missed, wages.amended, wages.below-floor and
 * salary-risk.changed on linli.wages. Read by funding and the registry, and outside by the auditor and the association.
 * Hears payable.overdue, payable.cleared, contract.signed, contract.changed and contract.terminated.
 *
 * <pre>
 * OPEN → CONFIRMED; OPEN → MISSED → SETTLED; CONFIRMED, SETTLED → MISSED
 * </pre>
 */
@NullMarked
package org.linli.workforce.wage;

import org.jspecify.annotations.NullMarked;
