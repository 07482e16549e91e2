/** How endangered the wages paid from a contract are. Publishes salary-risk.changed; listens to payable.overdue and payable.cleared. */
@NullMarked
package org.linli.workforce.wage;

import org.jspecify.annotations.NullMarked;
