/**
 * The gates of a purchaser: its officer holds a valid purchaser certificate (from workforce), it is not blocked for
 * arrears (from funding), and how punctually it pays, which is public with its history. Publishes purchaser.blocked,
 * purchaser.unblocked and punctuality.scored on linli.purchasers, read outside by the purchaser, its finance
 * department, agencies and residents. Hears official.certified, official.certificate-expired and
 * official.certificate-revoked on linli.pipeline, payable.overdue, payable.cleared and payment.returned on
 * linli.payables, part.overdue on linli.evaluations.
 *
 * <pre>
 * OPEN ⇄ BLOCKED
 * </pre>
 */
@NullMarked
package org.linli.procurement.known.purchaser;

import org.jspecify.annotations.NullMarked;
