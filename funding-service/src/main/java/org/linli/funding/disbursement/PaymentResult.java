package org.linli.funding.disbursement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;

/**
 * What the bank made of one payment: paid on a day under its reference, sent back for a reason, or not known. Two
 * people agree on it in these words (RECORD_RESULTS).
 */
record PaymentResult(@JsonProperty("instructionId") UUID paymentId, Outcome outcome, @Nullable LocalDate valueDate,
        @JsonProperty("bankReference") @Nullable String reference, @Nullable String reason) {

    enum Outcome {
        SETTLED, RETURNED, UNKNOWN
    }

    static PaymentResult settled(UUID paymentId, LocalDate valueDate, String reference) {
        return new PaymentResult(paymentId, Outcome.SETTLED, valueDate, reference, null);
    }

    static PaymentResult returned(UUID paymentId, String reason) {
        return new PaymentResult(paymentId, Outcome.RETURNED, null, null, reason);
    }

    /** A return that people speak of is no answer of the bank. @throws Invalid for one that is not complete */
    PaymentResult byHand() {
        requireComplete();
        return outcome == Outcome.RETURNED ? new PaymentResult(paymentId, Outcome.UNKNOWN, null, null, null) : this;
    }

    @JsonIgnore
    boolean isAnswer() {
        return outcome != Outcome.UNKNOWN;
    }

    /** @throws Invalid for a payment without its day and reference, and for a return without a reason */
    void requireComplete() {
        var complete = switch (outcome) {
            case SETTLED -> valueDate != null && reference != null;
            case RETURNED -> reason != null;
            case UNKNOWN -> true;
        };
        if (!complete) {
            throw new Invalid(BatchProblem.INCOMPLETE_RESULT, "results", paymentId);
        }
    }
}
