package org.linli.funding.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.PartStatus;
import org.linli.platform.money.Money;

/**
 * What a grant is paid for, one by one.
 *
 * @param no counts from 1
 * @param until last day of the promise
 * @param evidence SHA-256 of the files that show it
 * @param acceptUntil last day to accept what was handed in or send it back; silence accepts it (F03)
 * @param silent whether silence accepted it
 * @param said whether it was said that it is late
 */
@Schema(name = "GrantDeliverable", description = "资助成果 What is promised, by when and for how much")
record Deliverable(int no, String what, Money amount, LocalDate until, State state, List<String> evidence,
        @Nullable LocalDate deliveredOn, @Nullable LocalDate acceptUntil, @Nullable LocalDate acceptedOn,
        boolean silent, @Nullable String note, List<Review> reviews, boolean said) {

    enum State implements PartStatus<State> {

        PROMISED, DELIVERED, SENT_BACK, ACCEPTED;

        @Override
        public boolean canBecome(State next) {
            return switch (this) {
                case PROMISED, SENT_BACK -> next == DELIVERED;
                case DELIVERED -> next == SENT_BACK || next == ACCEPTED;
                case ACCEPTED -> false;
            };
        }
    }

    Deliverable {
        evidence = List.copyOf(evidence);
        reviews = List.copyOf(reviews);
    }

    static Deliverable promised(int no, String what, Money amount, LocalDate until) {
        return new Deliverable(no, what, amount, until, State.PROMISED, List.of(), null, null, null, false, null,
                List.of(), false);
    }

    Deliverable delivered(List<String> files, LocalDate on, LocalDate term) {
        return new Deliverable(no, what, amount, until, state.to(State.DELIVERED), files, on, term, null, false, note,
                reviews, said);
    }

    Deliverable sentBack(String why) {
        return new Deliverable(no, what, amount, until, state.to(State.SENT_BACK), evidence, deliveredOn, null, null,
                false, why, reviews, said);
    }

    /** Counts from the end of its term at the latest: waiting postpones no payment (F03). */
    Deliverable accepted(LocalDate on, List<Review> reviewed) {
        return accepted(isTermOver(on) ? acceptUntil : on, false, reviewed);
    }

    Deliverable acceptedBySilence() {
        return accepted(acceptUntil, true, reviews);
    }

    private Deliverable accepted(@Nullable LocalDate on, boolean bySilence, List<Review> reviewed) {
        return new Deliverable(no, what, amount, until, state.to(State.ACCEPTED), evidence, deliveredOn, acceptUntil,
                on, bySilence, note, reviewed, said);
    }

    Deliverable saidLate() {
        return new Deliverable(no, what, amount, until, state, evidence, deliveredOn, acceptUntil, acceptedOn, silent,
                note, reviews, true);
    }

    boolean awaits() {
        return state == State.PROMISED || state == State.SENT_BACK;
    }

    boolean isLate(LocalDate today) {
        return awaits() && !said && today.isAfter(until);
    }

    boolean waits() {
        return state == State.DELIVERED;
    }

    /** Nobody accepted it in the term, nobody sent it back. */
    boolean isTermOver(LocalDate today) {
        return waits() && acceptUntil != null && today.isAfter(acceptUntil);
    }

    /** Its last day of whatever it waits for; empty when nothing more happens by itself. */
    Optional<LocalDate> lastDay() {
        return waits() ? Optional.ofNullable(acceptUntil) : awaits() && !said ? Optional.of(until) : Optional.empty();
    }
}
