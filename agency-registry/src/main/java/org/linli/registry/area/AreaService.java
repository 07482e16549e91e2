package org.linli.registry.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.NotFound;
import org.linli.registry.area.TypingStatus.TypingCommand;

/** The streets and communities and their types. */
@ApplicationScoped
class AreaService implements PanacheRepositoryBase<Area, String> {

    private final AreaTypings typings;
    private final Communities communities;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    AreaService(AreaTypings typings, Communities communities, Commands commands, Journal journal, Today today) {
        this.typings = typings;
        this.communities = communities;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
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
            typings.list("order by area").forEach(typing -> journal.append(typing.fact()));
        }
    }

    /** The first of two. @throws NotFound (404) for what is neither a street nor a community */
    @Transactional
    AreaTyping propose(String code, AreaType type, LocalDate from, String basis, Actor officer) {
        if (Community.isOne(code) ? communities.findByIdOptional(code).isEmpty() : findByIdOptional(code).isEmpty()) {
            throw new NotFound("Area", code);
        }
        var day = today.day();
        if (from.isBefore(day.date())) {
            throw new Invalid(AreaProblem.FROM_PAST, "from", from);
        }
        var proposed = AreaTyping.propose(Ids.next(), code, type, from, basis, officer, day.until("STEP-CONFIRM"));
        UniqueIndex.decides(() -> typings.persistAndFlush(proposed),
                Map.of("area_type_day", () -> new Conflict(AreaProblem.TYPED_ALREADY, code, from)));
        return proposed;
    }

    @Transactional
    AreaTyping confirm(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(typings.locked(id), ifMatch, TypingCommand.CONFIRM,
                held -> held.confirm(second, today.date(), today.day().rule("SEPARATION")));
    }

    @Transactional
    AreaTyping reject(UUID id, @Nullable String ifMatch) {
        return commands.change(typings.locked(id), ifMatch, TypingCommand.REJECT,
                held -> held.fall(TypingCommand.REJECT));
    }

    void fellDue(UUID id) {
        commands.giveAll(typings.get(id), TypingCommand.LAPSE,
                Commands.silently(held -> held.fall(TypingCommand.LAPSE)));
    }

    /** The 18 streets, a list that never grows; none for a day before the first of them was typed. */
    List<AreaResource.AreaView> all(LocalDate day) {
        var held = typings.ofStreets(day);
        return list("order by code").stream().filter(area -> held.containsKey(area.code()))
                .map(area -> AreaResource.AreaView.of(area, held.get(area.code()))).toList();
    }

    /** Those of one street; one that was not typed on its own is what its street is. */
    List<CommunityResource.CommunityView> communities(String street, LocalDate day) {
        if (findByIdOptional(street).isEmpty()) {
            throw new NotFound("Area", street);
        }
        var own = typings.ofCommunities(street, day);
        var ofStreet = typings.ofStreets(day).get(street);
        return communities.of(street).stream()
                .map(one -> CommunityResource.CommunityView.of(one, own.get(one.code()), ofStreet)).toList();
    }
}
