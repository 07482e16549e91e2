package org.linli.funding.grant;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * What a grant is paid for, one by one.
 *
 * @param no       counts from 1
 * @param until    last day of the promise
 * @param evidence SHA-256 of the files that show it
 * @param said     whether it was said that it is late
 */
@Schema(name = "GrantDeliverable", description = "资助成果 What is promised, by when and for how much")
record Deliverable(int no, String what, Money amount, LocalDate until, State state, List<String> evidence, @Nullable LocalDate deliveredOn,
        @Nullable LocalDate acceptedOn, @Nullable String note, List<GrantApi.Review> reviews, boolean said) {

    enum State {
        PROMISED, DELIVERED, SENT_BACK, ACCEPTED
    }

    Deliverable {
        evidence = List.copyOf(evidence);
        reviews = List.copyOf(reviews);
    }

    static Deliverable promised(int no, GrantApi.Promise promise) {
        return new Deliverable(no, promise.what(), promise.amount(), promise.until(), State.PROMISED, List.of(), null, null, null, List.of(), false);
    }

    Deliverable delivered(List<String> files, LocalDate on) {
        return new Deliverable(no, what, amount, until, State.DELIVERED, files, on, null, note, reviews, said);
    }

    Deliverable sentBack(String why) {
        return new Deliverable(no, what, amount, until, State.SENT_BACK, evidence, deliveredOn, null, why, reviews, said);
    }

    Deliverable accepted(LocalDate on, List<GrantApi.Review> reviewed) {
        return new Deliverable(no, what, amount, until, State.ACCEPTED, evidence, deliveredOn, on, note, reviewed, said);
    }

    Deliverable saidLate() {
        return new Deliverable(no, what, amount, until, state, evidence, deliveredOn, acceptedOn, note, reviews, true);
    }

    boolean isAwaited() {
        return state == State.PROMISED || state == State.SENT_BACK;
    }
}
