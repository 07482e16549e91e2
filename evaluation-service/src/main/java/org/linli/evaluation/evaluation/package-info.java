/**
 * Evaluations from plan to final result. One aggregate, {@code Evaluation}, keeps the order of steps; its plan
 * ({@code schedule}), its assessment and its outcome ({@code result}) hold their own invariants in rooms of their own
 * that know nothing of it. Publishes evaluation.*, step.overdue and what happens within, such as appeal.filed, on
 * linli.evaluations. Read by funding, procurement, registry and workforce: finalised and corrected, by funding what is
 * late, by procurement part.overdue; outside by the agency, the assessors and the auditor. Hears of terminated
 * contracts (linli.contracts), late, cleared, paused and voided payables (linli.payables), disqualified and closed
 * agencies (linli.agencies); {@code contract} tells it of signed and changed contracts and of agencies that are free
 * again.
 *
 * <pre>
 * PLANNED → OPEN → SUBMITTED → VERIFYING → DRAFT_RESULT → RESPONSE → FINAL → CORRECTED
 * OPEN → FINAL (a visit); VERIFYING → MODERATION → DRAFT_RESULT; RESPONSE ⇄ APPEAL
 * VERIFYING, MODERATION → INCOMPLETE → VERIFYING; DRAFT_RESULT, RESPONSE, APPEAL → VERIFYING (draft withdrawn)
 * SUBMITTED, VERIFYING, INCOMPLETE → OPEN (reopened); all before FINAL → CANCELLED
 * </pre>
 */
@NullMarked
package org.linli.evaluation.evaluation;

import org.jspecify.annotations.NullMarked;
