package org.linli.evaluation.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessor.Pool;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.evaluation.rectification.RectificationStatus.RectificationCommand;
import org.linli.evaluation.result.ResultFinal;
import org.linli.evaluation.schedule.ReEvaluationWanted;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.RuleRefused;

/** Orders a rectification with a failed result, in the same transaction; one transaction per command on it. */
@ApplicationScoped
class RectificationService {

    private final Rectifications rectifications;
    private final Commands commands;
    private final RunningNumbers numbers;
    private final Journal journal;
    private final Today today;
    private final Pool pool;
    private final KnownContracts contracts;
    private final Event<ReEvaluationWanted> again;

    RectificationService(Rectifications rectifications, Commands commands, RunningNumbers numbers, Journal journal,
            Today today, Pool pool, KnownContracts contracts, Event<ReEvaluationWanted> again) {
        this.rectifications = rectifications;
        this.commands = commands;
        this.numbers = numbers;
        this.journal = journal;
        this.today = today;
        this.pool = pool;
        this.contracts = contracts;
        this.again = again;
    }

    /** A failed result orders one; a corrected result that fails no longer withdraws it, a later good one every one. */
    void resultFinal(@Observes ResultFinal result) {
        if (result.failed()) {
            if (rectifications.lockedOf(result.evaluationId()).isEmpty()) {
                order(result);
            }
            return;
        }
        var over = result.newest() ? rectifications.lockedOfContract(result.contractId())
                : rectifications.lockedOf(result.evaluationId()).stream().toList();
        over.stream().filter(one -> one.accepted().contains(RectificationCommand.WITHDRAW))
                .forEach(one -> commands.give(one, RectificationCommand.WITHDRAW, Rectification::withdraw));
    }

    private void order(ResultFinal result) {
        var day = today.day();
        var planUntil = day.until("G16.plan");
        var number = numbers.next("rectification_number", "R", day.date());
        var rectification =
                Rectification.order(Ids.next(), number, result, planUntil, day.until(planUntil.lastDay(), "G16.done"));
        rectifications.persist(rectification);
        journal.append(rectification.ordered());
    }

    @Transactional
    Rectification plan(UUID id, String text) {
        return commands.give(rectifications.locked(id), RectificationCommand.PLAN, one -> one.plan(text));
    }

    @Transactional
    Rectification extend(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(rectifications.locked(id), ifMatch, RectificationCommand.EXTEND,
                one -> one.extend(reason, today.day().until(one.planUntil(), "G16.doneStaffing")));
    }

    @Transactional
    Rectification report(UUID id, String text) {
        return commands.give(rectifications.locked(id), RectificationCommand.REPORT,
                one -> one.report(text, today.day().until("G16.recheck")));
    }

    /** @throws RuleRefused under E04 for a checker who is tied to the agency */
    @Transactional
    Rectification verify(UUID id, @Nullable String ifMatch, boolean right, String finding, Actor checker) {
        return commands.decide(rectifications.locked(id), ifMatch, RectificationCommand.VERIFY, one -> {
            pool.requireIndependent(checker, evaluated(one), today.day());
            return one.verify(right, finding, checker);
        });
    }

    /** @throws RuleRefused under E04 for a second who is tied to the agency */
    @Transactional
    Rectification confirmFailure(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(rectifications.locked(id), ifMatch, RectificationCommand.CONFIRM_FAILURE, one -> {
            pool.requireIndependent(second, evaluated(one), today.day());
            return one.confirmFailure(second, today.day().until("G16.done"));
        });
    }

    private List<UUID> evaluated(Rectification one) {
        return contracts.termsOf(one.contractId()).contractors();
    }

    @Transactional
    Rectification rejectFailure(UUID id, @Nullable String ifMatch) {
        return commands.decide(rectifications.locked(id), ifMatch, RectificationCommand.REJECT_FAILURE,
                Rectification::rejectFailure);
    }

    /** @param byAgency it asks for itself; an officer has to keep the gap between graded looks */
    @Transactional
    Rectification reEvaluate(UUID id, @Nullable String ifMatch, boolean byAgency) {
        return commands.decide(rectifications.locked(id), ifMatch, RectificationCommand.RE_EVALUATE, one -> {
            var dueOn = today.day().until("E30").lastDay();
            again.fire(new ReEvaluationWanted(one.evaluationId(), dueOn, byAgency));
            return one.reEvaluate(dueOn);
        });
    }
}
