package org.linli.procurement.contracting.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.PartStatus;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.terms.Instalment;

/**
 * What has become of the work of one instalment.
 *
 * @param termUntil last day of the purchaser's term to accept
 * @param acceptedOn the day that counts; after a term that passed in silence it is the term's last day, and
 * {@code deemed}
 * @param refusals each time it went back, the last one last
 */
@Schema(description = "一期服务的交付与验收 Delivery and acceptance of the work of one instalment")
public record Work(int instalmentNo, State state, @Nullable LocalDate deliveredOn, @Nullable Deadline termUntil,
        @Nullable LocalDate acceptedOn, boolean deemed, @Nullable UserOpinions opinions, List<Refusal> refusals) {

    /** NOT_NEEDED: an advance. OVERDUE: the purchaser kept silent past its term. REFUSED: to be mended. */
    public enum State implements PartStatus<State> {

        NOT_NEEDED, PLANNED, DELIVERED, REFUSED, OVERDUE, ACCEPTED;

        @Override
        public boolean canBecome(State next) {
            return switch (this) {
                case PLANNED, REFUSED -> next == DELIVERED;
                case DELIVERED -> next == REFUSED || next == OVERDUE || next == ACCEPTED;
                case OVERDUE -> next == ACCEPTED;
                case NOT_NEEDED, ACCEPTED -> false;
            };
        }
    }

    /** What of an instalment is owed though its work went back (F06). WAGES: people worked and are paid. */
    @Schema(description = "无争议部分 What is owed all the same")
    public enum Undisputed {
        NOTHING, WAGES
    }

    /** Why work went back, and by when it is mended. */
    @Schema(name = "WorkRefusal", description = "退回整改 Why work went back, and by when it is mended")
    public record Refusal(LocalDate on, String reasons, Undisputed undisputed, Deadline mendUntil) {
    }

    public Work {
        refusals = refusals == null ? List.of() : List.copyOf(refusals);
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

    public boolean waitsForDelivery() {
        return state == State.PLANNED || state == State.REFUSED;
    }

    Work refused(Refusal refusal) {
        return new Work(instalmentNo, state.to(State.REFUSED), deliveredOn, null, null, false, null,
                Stream.concat(refusals.stream(), Stream.of(refusal)).toList());
    }

    static Work of(Instalment instalment) {
        return new Work(instalment.no(), instalment.needsAcceptance() ? State.PLANNED : State.NOT_NEEDED, null, null,
                null, false, null, List.of());
    }

    Work delivered(LocalDate on, Deadline term) {
        return new Work(instalmentNo, state.to(State.DELIVERED), on, term, null, false, null, refusals);
    }

    public Work until(Deadline term) {
        return new Work(instalmentNo, state, deliveredOn, term, acceptedOn, deemed, opinions, refusals);
    }

    Work overdue() {
        return new Work(instalmentNo, state.to(State.OVERDUE), deliveredOn, termUntil, null, false, null, refusals);
    }

    /** Late acceptance counts from the end of the term: waiting does not postpone payment (F03). */
    Work accepted(LocalDate today, UserOpinions newOpinions) {
        var late = termUntil != null && today.isAfter(termUntil.lastDay());
        return new Work(instalmentNo, state.to(State.ACCEPTED), deliveredOn, termUntil,
                late ? termUntil.lastDay() : today, late, newOpinions, refusals);
    }

    /** When the first term to accept among these passes. */
    static Optional<Instant> nextCheck(List<Work> works) {
        return works.stream().filter(work -> work.state == State.DELIVERED && work.termUntil != null)
                .map(work -> work.termUntil.passesAt()).min(Instant::compareTo);
    }
}
