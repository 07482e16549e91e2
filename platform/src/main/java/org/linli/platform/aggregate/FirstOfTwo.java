package org.linli.platform.aggregate;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.ProblemCode;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** What one person proposed and another confirms. @param confirmUntil the last day for it; afterwards it falls */
@Embeddable
public record FirstOfTwo(@JdbcTypeCode(SqlTypes.JSON) Handlers proposers, LocalDate confirmUntil) {

    public static FirstOfTwo by(Actor actor, Deadline term) {
        return new FirstOfTwo(Handlers.of(actor), term.lastDay());
    }

    /**
     * @throws Conflict (409) when its last day is over, also where the clock has not been there yet
     * @throws RuleRefused (422) for who proposed it, under whatever account
     */
    public void requireSecond(Actor second, LocalDate on, Rule separation, ProblemCode lapsed, ProblemCode samePerson) {
        if (on.isAfter(confirmUntil)) {
            throw new Conflict(lapsed, confirmUntil);
        }
        if (proposers.include(second)) {
            throw new RuleRefused(samePerson, separation, "actor", proposers.named());
        }
    }

    /** The first instant at which nobody may confirm it any more. */
    public Instant passesAt() {
        return Deadline.after(confirmUntil);
    }
}
