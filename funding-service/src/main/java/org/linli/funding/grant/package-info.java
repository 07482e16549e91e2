/**
 * Grants: to begin with (R013), by a policy (R063), for research (R053). A steward opens a line on a budget, an agency
 * applies with deliverables, two people award it, and each accepted deliverable is paid like the instalment of a
 * contract. Publishes linli.budgets.
 */
@NullMarked
package org.linli.funding.grant;

import org.jspecify.annotations.NullMarked;
