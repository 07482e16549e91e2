package org.linli.registry.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.NamedLocks;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.registry.crisis.CrisisEvent.Cause;
import org.linli.registry.standing.Impartiality;
import org.linli.registry.takeover.TakeoverService;
import org.linli.registry.warning.WarningService;

/** One transaction per step of a crisis. */
@ApplicationScoped
class CrisisService {

    private final Crises crises;
    private final WarningService warnings;
    private final TakeoverService takeovers;
    private final Impartiality impartiality;
    private final Commands commands;
    private final Journal journal;
    private final NamedLocks locks;
    private final Today today;

    CrisisService(Crises crises, WarningService warnings, TakeoverService takeovers, Impartiality impartiality,
            Commands commands, Journal journal, NamedLocks locks, Today today) {
        this.crises = crises;
        this.warnings = warnings;
        this.takeovers = takeovers;
        this.impartiality = impartiality;
        this.commands = commands;
        this.journal = journal;
        this.locks = locks;
        this.today = today;
    }

    /** Once while one is open; somebody is sought for the agency's contracts in the same moment. */
    @Transactional
    void raise(UUID agencyId, Cause cause) {
        locks.hold("crisis " + agencyId);
        if (crises.isOpen(agencyId)) {
            return;
        }
        var day = today.day();
        var raised = Crisis.raise(Ids.next(), agencyId, cause, day.date(), day.until("CRISIS-DUTY"),
                day.until("CRISIS-PLAN"));
        crises.persist(raised);
        journal.append(raised.raised());
        takeovers.seekForAll(agencyId, cause == Cause.DISQUALIFIED);
    }

    @Transactional
    Crisis takeDuty(UUID id, @Nullable String ifMatch, Actor officer) {
        return officer(id, ifMatch, CrisisCommand.TAKE_DUTY,
                held -> held.takeDuty(officer, today.date(), today.day().until("CRISIS-REVIEW")));
    }

    @Transactional
    Crisis filePlan(UUID id, CrisisApi.NewPlan body) {
        return commands.give(crises.locked(id), CrisisCommand.FILE_PLAN,
                held -> held.filePlan(
                        new ContinuityPlan(held.nextPlan(), body.services(), body.people(), body.money(),
                                body.clients(), body.openCases(), today.date(), null),
                        today.day().until("CRISIS-REVIEW")));
    }

    @Transactional
    Crisis returnPlan(UUID id, @Nullable String ifMatch, String why, Actor officer) {
        return officer(id, ifMatch, CrisisCommand.RETURN_PLAN,
                held -> held.returnPlan(why, officer, today.day().until("CRISIS-PLAN")));
    }

    @Transactional
    Crisis acceptPlan(UUID id, @Nullable String ifMatch, Actor officer) {
        return officer(id, ifMatch, CrisisCommand.ACCEPT_PLAN, held -> held.acceptPlan(officer, today.date()));
    }

    @Transactional
    Crisis proposeClosing(UUID id, @Nullable String ifMatch, String why, Actor officer) {
        return commands.decideAll(crises.locked(id), ifMatch, CrisisCommand.PROPOSE_CLOSING, Commands.silently(held -> {
            impartiality.require(held.agencyId());
            requireOver(held.agencyId());
            held.proposeClosing(why, officer, today.day().until("STEP-CONFIRM"));
        }));
    }

    /** Who was to take over, and is not needed, is told so. */
    @Transactional
    Crisis confirmClosing(UUID id, @Nullable String ifMatch, Actor second) {
        return officer(id, ifMatch, CrisisCommand.CONFIRM_CLOSING, held -> {
            requireOver(held.agencyId());
            var closed = held.confirmClosing(second, today.date(), today.day().rule("SEPARATION"));
            takeovers.callOffAll(held.agencyId(), "CRISIS_OVER");
            return closed;
        });
    }

    @Transactional
    Crisis rejectClosing(UUID id, @Nullable String ifMatch) {
        return commands.decideAll(crises.locked(id), ifMatch, CrisisCommand.REJECT_CLOSING, Commands.silently(held -> {
            impartiality.require(held.agencyId());
            held.rejectClosing();
        }));
    }

    /**
     * @throws RuleRefused under WARN-RED while it is red and has contracts in force
     * @throws Conflict while clients' cases are on their way to others
     */
    private void requireOver(UUID agencyId) {
        if (takeovers.isUnderWay(agencyId)) {
            throw new Conflict(CrisisProblem.TAKEOVER_UNDER_WAY, agencyId);
        }
        if (warnings.isRed(agencyId) && takeovers.hasContracts(agencyId)) {
            throw new RuleRefused(CrisisProblem.STILL_RED, today.day().rule("WARN-RED"), "agencyId", agencyId);
        }
    }

    private Crisis officer(UUID id, @Nullable String ifMatch, CrisisCommand command,
            Function<Crisis, DomainEvent> work) {
        return commands.decide(crises.locked(id), ifMatch, command, held -> {
            impartiality.require(held.agencyId());
            return work.apply(held);
        });
    }

    void fellDue(UUID id) {
        var due = crises.get(id);
        if (due.status() == CrisisStatus.CLOSING_PROPOSED) {
            commands.giveAll(due, CrisisCommand.LAPSE_CLOSING, Commands.silently(Crisis::lapseClosing));
        } else {
            commands.give(due, CrisisCommand.ALARM, held -> held.alarm(today.day().until(held.status().term())));
        }
    }
}
