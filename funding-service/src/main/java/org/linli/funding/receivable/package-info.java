/**
 * Receivable confirmations 应收账款确权 (国务院令802 art 16): the agency asks, the purchaser confirms within 30 days, a bank
 * verifies the document by its hash, an assignment turns the payment to the bank. Publishes receivable.* on
 * linli.liquidity, read outside by the agency's bank; learns of payments through the bridges.
 *
 * <pre>
 * REQUESTED → CONFIRMED → ASSIGNED → PAID; REQUESTED → REFUSED | WITHDRAWN
 * CONFIRMED → PAID | WITHDRAWN; PAID → CONFIRMED | ASSIGNED (the payment is undone)
 * </pre>
 */
@NullMarked
package org.linli.funding.receivable;

import org.jspecify.annotations.NullMarked;
