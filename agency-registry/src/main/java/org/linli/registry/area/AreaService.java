package org.linli.registry.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.NotFound;
import org.linli.platform.time.Deadline;

/** The streets and their types. */
@ApplicationScoped
class AreaService implements PanacheRepositoryBase<Area, String> {

    private final Journal journal;
    private final Clock clock;

    AreaService(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** The shipped types are facts like any other: they are said once, when the database is new. */
    @Transactional
    @ActivateRequestContext
    void announce(@Observes StartupEvent start, CommandContext context) {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(440105)", Object.class).getSingleResult();
        if ((Long) getEntityManager()
                .createNativeQuery("select count(*) from journal where topic = 'linli.areas'", Long.class)
                .getSingleResult() == 0) {
            context.begin(Actor.job("agency-registry", "shipped-areas"), null, null, null);
            typings("from AreaTyping order by area").forEach(typing -> journal
                    .append(new AreaTyped(typing.area(), typing.type(), typing.from(), typing.basis())));
        }
    }

    @Transactional
    AreaResource.AreaView type(String code, AreaType type, LocalDate from, String basis) {
        var area = findByIdOptional(code).orElseThrow(() -> new NotFound("Area", code));
        if (from.isBefore(Deadline.dayOf(clock.instant()))) {
            throw new Invalid(AreaProblem.FROM_PAST, "from", from);
        }
        if (typings("from AreaTyping").stream()
                .anyMatch(typing -> typing.area().equals(area.code()) && typing.from().equals(from))) {
            throw new Conflict(AreaProblem.TYPED_ALREADY, code, from);
        }
        getEntityManager().persist(new AreaTyping(Ids.next(), code, type, from, basis));
        journal.append(new AreaTyped(code, type, from, basis));
        flush();
        return one(code, Deadline.dayOf(clock.instant()));
    }

    /** The 18 streets, a list that never grows; none for a day before the first of them was typed. */
    List<AreaResource.AreaView> all(LocalDate day) {
        var typings = inForce(day);
        return list("order by code").stream().filter(area -> typings.containsKey(area.code()))
                .map(area -> AreaResource.AreaView.of(area, typings.get(area.code()))).toList();
    }

    private AreaResource.AreaView one(String code, LocalDate day) {
        return AreaResource.AreaView.of(findByIdOptional(code).orElseThrow(() -> new NotFound("Area", code)),
                inForce(day).get(code));
    }

    private Map<String, AreaTyping> inForce(LocalDate day) {
        return typings("from AreaTyping order by area, fromDay").stream().filter(typing -> !typing.from().isAfter(day))
                .collect(Collectors.toMap(AreaTyping::area, Function.identity(), (earlier, later) -> later));
    }

    private List<AreaTyping> typings(String query) {
        return getEntityManager().createQuery(query, AreaTyping.class).getResultList();
    }
}
