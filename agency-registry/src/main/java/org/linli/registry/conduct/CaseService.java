package org.linli.registry.conduct;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.platform.web.PageQuery;
import org.linli.registry.conduct.CaseEvent.Origin;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.Standings;
import org.linli.registry.warning.WarningService;

/** One transaction per step of a case; a decision and the standing it changes are one. */
@ApplicationScoped
class CaseService implements PanacheRepositoryBase<ConductCase, UUID> {

    private final Journal journal;
    private final Standings standings;
    private final AgencyRegister register;
    private final WarningService warnings;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    CaseService(Journal journal, Standings standings, AgencyRegister register, WarningService warnings, Rules rules,
            Calendars calendars, Clock clock) {
        this.journal = journal;
        this.standings = standings;
        this.register = register;
        this.warnings = warnings;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    ConductCase open(UUID agencyId, Origin origin, UUID subjectId, String summary, Actor opener) {
        register.requireKnown(agencyId);
        if (count("agencyId = ?1 and origin = ?2 and subjectId = ?3", agencyId, origin, subjectId) > 0) {
            throw new Conflict(CaseProblem.OPEN_ALREADY, subjectId);
        }
        var number = "HZ-%d-C-%05d".formatted(today().getYear(), ((Number) getEntityManager()
                .createNativeQuery("select nextval('case_number')").getSingleResult()).longValue());
        var opened = ConductCase.open(Ids.next(), number, agencyId, origin, subjectId, summary, today(), opener);
        persistAndFlush(opened);
        journal.append(opened.opened());
        return opened;
    }

    @Transactional
    ConductCase notice(UUID id, @Nullable String ifMatch, String text, Actor officer) {
        return step(id, ifMatch, found -> found.notice(text, due("CASE-RESPONSE"), officer));
    }

    @Transactional
    ConductCase respond(UUID id, String text) {
        return step(id, found -> found.respond(text));
    }

    @Transactional
    ConductCase hear(UUID id, @Nullable String ifMatch, String minutes, Actor panel) {
        return step(id, ifMatch, found -> found.hear(minutes, panel, rule("SEPARATION")));
    }

    @Transactional
    ConductCase propose(UUID id, @Nullable String ifMatch, CaseApi.Proposal proposal, Actor panel) {
        return step(id, ifMatch, found -> found.propose(proposal.months(), proposal.reasons(), panel, rule("O13-MIN"),
                rule("O13-MAX"), rule("SEPARATION")));
    }

    @Transactional
    ConductCase confirm(UUID id, @Nullable String ifMatch, Actor panel) {
        return step(id, ifMatch, found -> {
            var decided = found.confirm(Ids.next(), panel, today(), due("CASE-APPEAL"), rule("SEPARATION"));
            standings.disqualify(found.agencyId(), id, decided.decisionId(), decided.from(), decided.until());
            return decided;
        });
    }

    @Transactional
    ConductCase dismiss(UUID id, @Nullable String ifMatch, String why, Actor panel) {
        return over(step(id, ifMatch, found -> found.dismiss(why, panel, rule("SEPARATION"))));
    }

    /** Nothing where no case began with it, or where it is over. */
    @Transactional
    void withdraw(UUID agencyId, Origin origin, UUID subjectId, String why) {
        find("agencyId = ?1 and origin = ?2 and subjectId = ?3", agencyId, origin, subjectId).firstResultOptional()
                .filter(found -> found.commands().contains(CaseCommand.WITHDRAW))
                .ifPresent(found -> journal.append(found.withdraw(why, today())));
    }

    @Transactional
    ConductCase appeal(UUID id, String grounds) {
        return step(id, found -> found.appeal(grounds, today(), rule("CASE-APPEAL")));
    }

    @Transactional
    ConductCase decideAppeal(UUID id, @Nullable String ifMatch, CaseApi.AppealDecision decision, Actor panel) {
        return step(id, ifMatch, found -> {
            var decided = found.decideAppeal(decision.upheld(), decision.reasons(), panel, rule("SEPARATION"));
            if (decision.upheld()) {
                standings.restore(found.agencyId(), found.decision(), today(), decision.reasons());
            }
            return decided;
        });
    }

    @Transactional
    ConductCase close(UUID id, @Nullable String ifMatch) {
        return over(step(id, ifMatch, found -> found.close(today(), rule("CASE-APPEAL"))));
    }

    /** A case that is over is no reason to worry any more. */
    private ConductCase over(ConductCase ended) {
        warnings.caseEnded(ended.agencyId(), ended.subjectId());
        return ended;
    }

    private ConductCase step(UUID id, @Nullable String ifMatch, Function<ConductCase, DomainEvent> command) {
        Answers.requireMatch(ifMatch, get(id).version());
        return step(id, command);
    }

    private ConductCase step(UUID id, Function<ConductCase, DomainEvent> command) {
        var found = get(id);
        journal.append(command.apply(found));
        flush();
        return found;
    }

    ConductCase get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Case", id));
    }

    List<ConductCase> page(PageQuery page, @Nullable UUID agencyId, @Nullable CaseStatus status) {
        var where = new StringBuilder("id > :after");
        var values = new HashMap<String, Object>();
        values.put("after", page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0)));
        if (agencyId != null) {
            where.append(" and agencyId = :agency");
            values.put("agency", agencyId);
        }
        if (status != null) {
            where.append(" and status = :status");
            values.put("status", status);
        }
        return find(where + " order by id", values).range(0, page.limit()).list();
    }

    private Rule rule(String id) {
        return rules.get(id, today());
    }

    private Deadline due(String rule) {
        return calendars.current().deadline(today(), rule(rule));
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
