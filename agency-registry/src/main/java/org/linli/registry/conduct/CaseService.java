package org.linli.registry.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rule;
import org.linli.registry.conduct.CaseEvent.Origin;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.Standings;
import org.linli.registry.warning.WarningService;

/** One transaction per step of a case; a decision and the standing it changes are one. */
@ApplicationScoped
class CaseService {

    private final Cases cases;
    private final Commands commands;
    private final Journal journal;
    private final Standings standings;
    private final AgencyRegister register;
    private final WarningService warnings;
    private final Today today;

    CaseService(Cases cases, Commands commands, Journal journal, Standings standings, AgencyRegister register,
            WarningService warnings, Today today) {
        this.cases = cases;
        this.commands = commands;
        this.journal = journal;
        this.standings = standings;
        this.register = register;
        this.warnings = warnings;
        this.today = today;
    }

    @Transactional
    ConductCase open(UUID agencyId, Origin origin, UUID subjectId, String summary, Actor opener) {
        register.requireKnown(agencyId);
        if (cases.isAny(agencyId, origin, subjectId)) {
            throw new Conflict(CaseProblem.OPEN_ALREADY, subjectId);
        }
        var day = today.date();
        var number = "HZ-%d-C-%05d".formatted(day.getYear(), cases.nextNumber());
        var opened = ConductCase.open(Ids.next(), number, agencyId, origin, subjectId, summary, day, opener);
        cases.persistAndFlush(opened);
        journal.append(opened.opened());
        return opened;
    }

    @Transactional
    ConductCase notice(UUID id, @Nullable String ifMatch, String text, Actor officer) {
        return decide(id, ifMatch, CaseCommand.NOTICE,
                found -> found.notice(text, today.day().until("CASE-RESPONSE"), officer));
    }

    @Transactional
    ConductCase respond(UUID id, String text) {
        return commands.give(cases.locked(id), CaseCommand.RESPOND, found -> found.respond(text));
    }

    @Transactional
    ConductCase hear(UUID id, @Nullable String ifMatch, String minutes, Actor panel) {
        return decide(id, ifMatch, CaseCommand.HEAR, found -> found.hear(minutes, panel, rule("SEPARATION")));
    }

    @Transactional
    ConductCase propose(UUID id, @Nullable String ifMatch, CaseApi.Proposal proposal, Actor panel) {
        return decide(id, ifMatch, CaseCommand.PROPOSE, found -> found.propose(proposal.months(), proposal.reasons(),
                panel, rule("O13-MIN"), rule("O13-MAX"), rule("SEPARATION")));
    }

    @Transactional
    ConductCase confirm(UUID id, @Nullable String ifMatch, Actor panel) {
        return decide(id, ifMatch, CaseCommand.CONFIRM, found -> {
            var day = today.day();
            var decided =
                    found.confirm(Ids.next(), panel, day.date(), day.until("CASE-APPEAL"), day.rule("SEPARATION"));
            standings.disqualify(found.agencyId(), id, decided.decisionId(), decided.from(), decided.until());
            return decided;
        });
    }

    @Transactional
    ConductCase dismiss(UUID id, @Nullable String ifMatch, String why, Actor panel) {
        return propose(id, ifMatch, CaseCommand.DISMISS, found -> found.dismiss(why, panel, rule("SEPARATION")));
    }

    @Transactional
    ConductCase confirmDismissal(UUID id, @Nullable String ifMatch, Actor panel) {
        return over(decide(id, ifMatch, CaseCommand.CONFIRM_DISMISSAL,
                found -> found.confirmDismissal(panel, rule("SEPARATION"))));
    }

    @Transactional
    ConductCase rejectDismissal(UUID id, @Nullable String ifMatch, Actor panel) {
        return propose(id, ifMatch, CaseCommand.REJECT_DISMISSAL,
                found -> found.rejectDismissal(panel, rule("SEPARATION")));
    }

    /** Nothing where no case began with it, or where it is over. */
    @Transactional
    void withdraw(UUID agencyId, Origin origin, UUID subjectId, String why) {
        cases.lockedAbout(agencyId, origin, subjectId).filter(found -> found.accepted().contains(CaseCommand.WITHDRAW))
                .ifPresent(
                        found -> journal.append(found.withdraw(why, today.date(), today.day().until("CASE-APPEAL"))));
    }

    @Transactional
    ConductCase appeal(UUID id, String grounds) {
        return commands.give(cases.locked(id), CaseCommand.APPEAL,
                found -> found.appeal(grounds, today.date(), rule("CASE-APPEAL")));
    }

    @Transactional
    ConductCase decideAppeal(UUID id, @Nullable String ifMatch, CaseApi.AppealDecision decision, Actor panel) {
        return propose(id, ifMatch, CaseCommand.DECIDE_APPEAL,
                found -> found.decideAppeal(decision.upheld(), decision.reasons(), panel, rule("SEPARATION")));
    }

    @Transactional
    ConductCase confirmAppeal(UUID id, @Nullable String ifMatch, Actor panel) {
        return decide(id, ifMatch, CaseCommand.CONFIRM_APPEAL, found -> {
            var decided = found.confirmAppeal(panel, rule("SEPARATION"));
            if (decided.upheld()) {
                standings.restore(found.agencyId(), found.decision().decisionId(), today.date(),
                        Objects.requireNonNull(found.appeal().reasons()));
            }
            return decided;
        });
    }

    @Transactional
    ConductCase rejectAppeal(UUID id, @Nullable String ifMatch, Actor panel) {
        return propose(id, ifMatch, CaseCommand.REJECT_APPEAL, found -> found.rejectAppeal(panel, rule("SEPARATION")));
    }

    @Transactional
    ConductCase close(UUID id, @Nullable String ifMatch) {
        return over(decide(id, ifMatch, CaseCommand.CLOSE, found -> found.close(today.date(), rule("CASE-APPEAL"))));
    }

    /** A case that is over is no reason to worry any more. */
    private ConductCase over(ConductCase ended) {
        warnings.caseEnded(ended.agencyId(), ended.subject().subjectId());
        return ended;
    }

    private ConductCase decide(UUID id, @Nullable String ifMatch, CaseCommand command,
            Function<ConductCase, DomainEvent> work) {
        return commands.decide(cases.locked(id), ifMatch, command, work);
    }

    /** A step that nobody outside hears of before another person confirms it. */
    private ConductCase propose(UUID id, @Nullable String ifMatch, CaseCommand command, Consumer<ConductCase> work) {
        return commands.decideAll(cases.locked(id), ifMatch, command, Commands.silently(work));
    }

    private Rule rule(String id) {
        return today.day().rule(id);
    }
}
