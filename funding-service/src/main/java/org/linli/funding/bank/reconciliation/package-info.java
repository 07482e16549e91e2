/**
 * What a line of the bank means: intake, matching to a payment, booking; exceptions with an owner (OPEN → PROPOSED →
 * RESOLVED, or MATCHED), settled by two people; the close of a day (PROPOSED → CLOSED). Publishes linli.bank.
 */
@NullMarked
package org.linli.funding.bank.reconciliation;

import org.jspecify.annotations.NullMarked;
