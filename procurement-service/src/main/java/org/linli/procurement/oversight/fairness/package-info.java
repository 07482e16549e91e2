/**
 * Watches results for signs of unfairness, after they are published: red flags with the numbers they were found by,
 * winners' shares per street and service type, and how often the lowest price would have won; once a day, what became
 * of results. It changes no result and delays none: it reads them in a transaction of its own. Publishes
 * fairness.flagged on linli.fairness, read outside by the auditor and the supervising finance department. Hears
 * evaluation.finalised and evaluation.corrected.
 */
@NullMarked
package org.linli.procurement.oversight.fairness;

import org.jspecify.annotations.NullMarked;
