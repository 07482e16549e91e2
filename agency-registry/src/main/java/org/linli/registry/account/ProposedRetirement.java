package org.linli.registry.account;

import java.time.LocalDate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** The first of two on a verified account; it falls when nobody confirms it by its last day. */
record ProposedRetirement(String proposedBy, LocalDate proposedOn, LocalDate confirmUntil) {

    static ProposedRetirement by(Actor actor, LocalDate on, Deadline term) {
        return new ProposedRetirement(actor.id(), on, term.lastDay());
    }

    void requireConfirmedBy(Actor officer, Handlers proposers, LocalDate on, Rule separation) {
        new FirstOfTwo(proposers, confirmUntil).requireSecond(officer, on, separation, AccountProblem.STEP_LAPSED,
                AccountProblem.SAME_PERSON);
    }
}
