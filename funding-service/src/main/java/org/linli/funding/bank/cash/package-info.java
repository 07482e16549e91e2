/**
 * Which movements of the ledger's cash the bank has said, and which wait for it: one that waits longer than its term is
 * told again and again, until the bank says it or two people take it back. Publishes bank.cash-overdue and
 * bank.cash-taken-back on linli.bank, read outside by the auditor.
 */
@NullMarked
package org.linli.funding.bank.cash;

import org.jspecify.annotations.NullMarked;
