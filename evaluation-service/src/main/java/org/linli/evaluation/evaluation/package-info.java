/**
 * Evaluations from plan to final result. One aggregate, {@code Evaluation}, keeps the order of steps; its plan
 * ({@code schedule}), its assessment and its outcome ({@code result}) hold their own invariants in rooms of their own
 * that know nothing of it. PLANNED → OPEN → SUBMITTED → VERIFYING → (MODERATION) → DRAFT_RESULT → RESPONSE → (APPEAL) →
 * FINAL → CORRECTED; CANCELLED. Publishes evaluation.* on linli.evaluations; listens to terminated contracts, late,
 * cleared and stopped payables, disqualifications and closings; {@code contract} tells it of signed and changed ones.
 */
@NullMarked
package org.linli.evaluation.evaluation;

import org.jspecify.annotations.NullMarked;
