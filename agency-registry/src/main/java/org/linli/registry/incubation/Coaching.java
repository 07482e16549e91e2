package org.linli.registry.incubation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.registry.eligibility.Fact;

/**
 * Who mentors, since when the agency is coached, every visit and every piece of advice.
 *
 * @param since first day with a mentor, whoever it was
 * @param visitBy last day of the term for the next visit
 */
@Embeddable
record Coaching(@Nullable String mentor, @JdbcTypeCode(SqlTypes.JSON) Handlers mentors, @Nullable LocalDate since,
        @JdbcTypeCode(SqlTypes.JSON) List<Visit> visits, @JdbcTypeCode(SqlTypes.JSON) List<Advice> advice,
        @Nullable LocalDate visitBy) {

    static final Coaching NONE = new Coaching(null, Handlers.NONE, null, List.of(), List.of(), null);

    Coaching taken(Actor actor, LocalDate on, LocalDate by) {
        return new Coaching(actor.id(), Handlers.of(actor), since == null ? on : since, visits, advice, by);
    }

    Coaching awaited(LocalDate by) {
        return new Coaching(mentor, mentors, since, visits, advice, by);
    }

    Coaching visited(Visit visit, List<Advice> given, LocalDate by) {
        var all = new ArrayList<>(visits);
        all.add(visit);
        var pieces = new ArrayList<>(advice);
        pieces.addAll(given);
        return new Coaching(mentor, mentors, since, List.copyOf(all), List.copyOf(pieces), by);
    }

    /** @throws Conflict for advice that was never given, or that the mentor has looked at */
    Coaching with(int no, UnaryOperator<Advice> change) {
        if (advice.stream().noneMatch(one -> one.no() == no && one.followed() == null)) {
            throw new Conflict(IncubationProblem.NO_ADVICE, no);
        }
        return new Coaching(mentor, mentors, since, visits,
                advice.stream().map(one -> one.no() == no ? change.apply(one) : one).toList(), visitBy);
    }

    boolean is(Actor actor) {
        return mentors.include(actor);
    }

    boolean hasOpenAdvice() {
        return advice.stream().anyMatch(one -> one.followed() == null);
    }

    Map<Fact, Long> facts(LocalDate day) {
        var facts = new EnumMap<Fact, Long>(Fact.class);
        facts.put(Fact.MONTHS_COACHED, since == null ? 0 : ChronoUnit.MONTHS.between(since, day));
        facts.put(Fact.VISITS, (long) visits.size());
        var counted = advice.stream().filter(one -> one.counts(day)).toList();
        facts.put(Fact.ADVICE_FOLLOWED,
                counted.isEmpty() ? 100 : counted.stream().filter(Advice::isFollowed).count() * 100 / counted.size());
        return facts;
    }
}
