/**
 * What a line of the bank means: intake, matching to a payment, booking; exceptions with an owner, settled by two
 * people; the close of a day. Publishes bank.exception-found, bank.exception-overdue, bank.exception-resolved,
 * bank.file-waiting, bank.file-discarded and bank.day-closed on linli.bank, read outside by the auditor.
 *
 * <pre>
 * File: WAITING (for a second person) → TAKING → TAKEN; WAITING or TAKEN ⇄ DISCARDED (by two; again WAITING)
 * Line: MATCHED at once, or OPEN ⇄ PROPOSED → RESOLVED; OPEN → RESOLVED (corrected); late: PROPOSED ⇄ EXPLAINED
 * Day:  PROPOSED → CLOSED
 * </pre>
 */
@NullMarked
package org.linli.funding.bank.reconciliation;

import org.jspecify.annotations.NullMarked;
