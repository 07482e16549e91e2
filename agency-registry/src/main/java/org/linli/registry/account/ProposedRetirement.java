package org.linli.registry.account;

import java.time.LocalDate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** The first of two on a verified account; it falls when nobody confirms it by its last day. */
record ProposedRetirement(String proposedBy, LocalDate proposedOn, LocalDate confirmUntil) {

    static ProposedRetirement by(Actor actor, LocalDate on, Deadline term) {
        return new ProposedRetirement(actor.id(), on, term.lastDay());
    }

    /**
     * @throws Conflict when its last day is over, also where the clock has not been there yet
     * @throws RuleRefused under SEPARATION by who proposed it
     */
    void requireConfirmedBy(Actor officer, Handlers proposers, LocalDate on, Rule separation) {
        if (on.isAfter(confirmUntil)) {
            throw new Conflict(AccountProblem.STEP_LAPSED, confirmUntil);
        }
        if (proposers.include(officer)) {
            throw new RuleRefused(AccountProblem.SAME_PERSON, separation, "actor", officer.id());
        }
    }
}
