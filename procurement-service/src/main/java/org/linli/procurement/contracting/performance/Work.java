package org.linli.procurement.contracting.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.terms.Instalment;

/**
 * What has become of the work of one instalment.
 *
 * @param termUntil last day of the purchaser's term to accept
 * @param acceptedOn the day that counts; after a term that passed in silence it is the term's last day, and
 * {@code deemed}
 */
@Schema(description = "一期服务的交付与验收 Delivery and acceptance of the work of one instalment")
public record Work(int instalmentNo, State state, @Nullable LocalDate deliveredOn, @Nullable Deadline termUntil,
        @Nullable LocalDate acceptedOn, boolean deemed, @Nullable UserOpinions opinions) {

    /** NOT_NEEDED: an advance. OVERDUE: the purchaser kept silent past its term. */
    public enum State {
        NOT_NEEDED, PLANNED, DELIVERED, OVERDUE, ACCEPTED
    }

    /** What service users said (P25). */
    @Schema(description = "服务对象意见 What service users said (P25)")
    public record UserOpinions(int respondents, int satisfied, String summary) {
    }

    public Deadline requiredTerm() {
        return Objects.requireNonNull(termUntil);
    }

    public LocalDate requiredAcceptedOn() {
        return Objects.requireNonNull(acceptedOn);
    }

    public boolean waitsForAcceptance() {
        return state == State.DELIVERED || state == State.OVERDUE;
    }

    static Work of(Instalment instalment) {
        return new Work(instalment.no(), instalment.needsAcceptance() ? State.PLANNED : State.NOT_NEEDED, null, null,
                null, false, null);
    }

    Work delivered(LocalDate on, Deadline term) {
        return new Work(instalmentNo, State.DELIVERED, on, term, null, false, null);
    }

    public Work until(Deadline term) {
        return new Work(instalmentNo, state, deliveredOn, term, acceptedOn, deemed, opinions);
    }

    Work overdue() {
        return new Work(instalmentNo, State.OVERDUE, deliveredOn, termUntil, null, false, null);
    }

    /** Late acceptance counts from the end of the term: waiting does not postpone payment (F03). */
    Work accepted(LocalDate today, UserOpinions newOpinions) {
        var late = termUntil != null && today.isAfter(termUntil.lastDay());
        return new Work(instalmentNo, State.ACCEPTED, deliveredOn, termUntil, late ? termUntil.lastDay() : today, late,
                newOpinions);
    }

    /** When the first term to accept among these passes. */
    static Optional<Instant> nextCheck(List<Work> works) {
        return works.stream().filter(work -> work.state == State.DELIVERED && work.termUntil != null)
                .map(work -> work.termUntil.passesAt()).min(Instant::compareTo);
    }
}
