/**
 * Receivable confirmations 应收账款确权 (国务院令802 art 16): the agency asks, the purchaser confirms within 30 days, a bank
 * verifies the document by its hash, an assignment turns the payment to the bank. REQUESTED → CONFIRMED → ASSIGNED →
 * PAID; REFUSED, WITHDRAWN. Publishes receivable.* on linli.liquidity; hears of payments through the bridges.
 */
@NullMarked
package org.linli.funding.receivable;

import org.jspecify.annotations.NullMarked;
