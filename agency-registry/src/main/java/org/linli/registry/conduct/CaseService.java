package org.linli.registry.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.conduct.CaseEvent.Origin;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.Impartiality;
import org.linli.registry.standing.SeriousEntryEffect;
import org.linli.registry.standing.Standings;
import org.linli.registry.warning.WarningService;

/** One transaction per step of a case; a decision and the standing it changes are one. */
@ApplicationScoped
class CaseService {

    private static final String BASELESS =
            "所依据的认定已被更正或撤销,期限内未予维持 its ground is gone and the panel did not uphold it in time";

    private final Cases cases;
    private final Commands commands;
    private final Journal journal;
    private final Standings standings;
    private final SeriousEntryEffect entries;
    private final AgencyRegister register;
    private final Impartiality impartiality;
    private final WarningService warnings;
    private final RunningNumbers numbers;
    private final Today today;

    CaseService(Cases cases, Commands commands, Journal journal, Standings standings, SeriousEntryEffect entries,
            AgencyRegister register, Impartiality impartiality, WarningService warnings, RunningNumbers numbers,
            Today today) {
        this.cases = cases;
        this.commands = commands;
        this.journal = journal;
        this.standings = standings;
        this.entries = entries;
        this.register = register;
        this.impartiality = impartiality;
        this.warnings = warnings;
        this.numbers = numbers;
        this.today = today;
    }

    @Transactional
    ConductCase openByOfficer(UUID agencyId, UUID subjectId, String summary, Actor officer) {
        impartiality.require(agencyId);
        return open(agencyId, Origin.OFFICER, subjectId, summary, officer, true);
    }

    /** @param investigates whether the opener is an officer, who thereby investigates */
    @Transactional
    ConductCase open(UUID agencyId, Origin origin, UUID subjectId, String summary, Actor opener, boolean investigates) {
        register.requireKnown(agencyId);
        if (cases.isLive(agencyId, origin, subjectId)) {
            throw new Conflict(CaseProblem.OPEN_ALREADY, subjectId);
        }
        var day = today.date();
        var number = numbers.next("case_number", "C", day);
        var opened = ConductCase.open(Ids.next(), number, agencyId, new Subject(origin, subjectId, summary), day,
                investigates ? opener : null);
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
                panel, toConfirm(), rule("O13-MIN"), rule("O13-MAX"), rule("SEPARATION")));
    }

    @Transactional
    ConductCase confirm(UUID id, @Nullable String ifMatch, Actor panel) {
        return decide(id, ifMatch, CaseCommand.CONFIRM, found -> {
            var day = today.day();
            if (found.subject().isListEntry()) {
                entries.requireEnterable(found.subject().subjectId());
            }
            var decided =
                    found.confirm(Ids.next(), panel, day.date(), day.until("CASE-APPEAL"), day.rule("SEPARATION"));
            if (found.subject().isListEntry()) {
                entries.enter(found.subject().subjectId(), panel, day.date());
            } else {
                standings.disqualify(found.agencyId(), id, decided.decisionId(), decided.from(), decided.until());
            }
            return decided;
        });
    }

    @Transactional
    ConductCase rejectDecision(UUID id, @Nullable String ifMatch, Actor panel) {
        return decide(id, ifMatch, CaseCommand.REJECT_DECISION,
                found -> found.rejectDecision(panel, rule("SEPARATION")));
    }

    @Transactional
    ConductCase dismiss(UUID id, @Nullable String ifMatch, String why, Actor panel) {
        return propose(id, ifMatch, CaseCommand.DISMISS,
                found -> found.dismiss(why, panel, toConfirm(), rule("SEPARATION")));
    }

    @Transactional
    ConductCase confirmDismissal(UUID id, @Nullable String ifMatch, Actor panel) {
        return over(decide(id, ifMatch, CaseCommand.CONFIRM_DISMISSAL, found -> {
            if (found.subject().isListEntry()) {
                entries.requireRefusable(found.subject().subjectId());
            }
            var dismissed = found.confirmDismissal(panel, today.date(), rule("SEPARATION"));
            if (found.subject().isListEntry()) {
                entries.refuse(found.subject().subjectId(), Objects.requireNonNull(found.panel().reasons()));
            }
            return dismissed;
        }));
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
        return propose(id, ifMatch, CaseCommand.DECIDE_APPEAL, found -> found.decideAppeal(decision.upheld(),
                decision.reasons(), panel, toConfirm(), rule("SEPARATION")));
    }

    @Transactional
    ConductCase confirmAppeal(UUID id, @Nullable String ifMatch, Actor panel) {
        return decide(id, ifMatch, CaseCommand.CONFIRM_APPEAL, found -> {
            var decided = found.confirmAppeal(panel, today.date(), rule("SEPARATION"));
            if (decided.upheld()) {
                overturn(found, Objects.requireNonNull(found.panel().appeal().reasons()));
            }
            return decided;
        });
    }

    /** What the decision rested on is gone, and the panel did not uphold it in its time. */
    void fall(UUID id) {
        commands.give(cases.locked(id), CaseCommand.FALL, found -> {
            var fallen = found.fall(BASELESS);
            overturn(found, BASELESS);
            return fallen;
        });
    }

    private void overturn(ConductCase found, String why) {
        if (found.subject().isListEntry()) {
            entries.overturn(found.subject().subjectId(), why, today.date());
        } else {
            standings.restore(found.agencyId(), found.panel().decision().decisionId(), today.date(), why);
        }
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
        return commands.decide(cases.locked(id), ifMatch, command, found -> {
            impartiality.require(found.agencyId());
            return work.apply(found);
        });
    }

    /** A step that nobody outside hears of before another person confirms it. */
    private ConductCase propose(UUID id, @Nullable String ifMatch, CaseCommand command, Consumer<ConductCase> work) {
        return commands.change(cases.locked(id), ifMatch, command, found -> {
            impartiality.require(found.agencyId());
            work.accept(found);
        });
    }

    /** Until when the second person may confirm what one proposes now. */
    private Deadline toConfirm() {
        return today.day().until("STEP-CONFIRM");
    }

    private Rule rule(String id) {
        return today.day().rule(id);
    }
}
