package org.linli.evaluation.result;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/**
 * The way of one draft result from its issue to the day it may become final.
 *
 * @param round 1 for the first draft of an evaluation, 2 after it was voided once
 * @param issuedBy who may then neither finalise nor decide on an appeal
 * @param respondUntil through the end of this day the agency may respond
 * @param appealUntil set when an objection was answered
 */
@Schema(description = "回应与申诉 Response and appeal")
public record DueProcess(int round, LocalDate issuedOn, String issuedBy, Deadline respondUntil, @Nullable Stance stance,
        @Nullable LocalDate respondedOn, @Nullable String response, @Nullable Answer answer,
        @Nullable Deadline appealUntil, @Nullable Appeal appeal, @Nullable AppealDecision decision) {

    public static DueProcess issued(int round, LocalDate on, String by, Deadline respondUntil) {
        return new DueProcess(round, on, by, respondUntil, null, null, null, null, null, null, null);
    }

    public DueProcess responded(Stance newStance, @Nullable String text, LocalDate on) {
        return new DueProcess(round, issuedOn, issuedBy, respondUntil, newStance, on, text, null, null, null, null);
    }

    public DueProcess answered(Answer newAnswer, Deadline until) {
        return new DueProcess(round, issuedOn, issuedBy, respondUntil, stance, respondedOn, response, newAnswer, until,
                null, null);
    }

    public DueProcess appealed(Appeal newAppeal) {
        return new DueProcess(round, issuedOn, issuedBy, respondUntil, stance, respondedOn, response, answer,
                appealUntil, newAppeal, null);
    }

    public DueProcess decided(AppealDecision newDecision) {
        return new DueProcess(round, issuedOn, issuedBy, respondUntil, stance, respondedOn, response, answer,
                appealUntil, appeal, newDecision);
    }

    /** An objection waits for the evaluation lead. */
    public boolean awaitsAnswer() {
        return stance == Stance.OBJECTED && answer == null;
    }

    /** An appeal waits for its decision. */
    public boolean awaitsDecision() {
        return appeal != null && decision == null;
    }

    public boolean mayAppeal(LocalDate today) {
        return answer != null && appeal == null && appealUntil != null && !today.isAfter(appealUntil.lastDay());
    }

    /** Nothing the agency could still do would stop the result. */
    public boolean settled(LocalDate today) {
        if (stance == null || awaitsAnswer()) {
            return false;
        }
        return stance != Stance.OBJECTED || decision != null
                || appeal == null && appealUntil != null && today.isAfter(appealUntil.lastDay());
    }
}
