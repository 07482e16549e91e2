package org.linli.workforce.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.rule.Rule;
import org.linli.workforce.improvement.ImprovementStatus.ImprovementCommand;
import org.linli.workforce.study.StudyLedger;

/** One transaction per command on an improvement. */
@ApplicationScoped
class ImprovementService {

    private final Improvements improvements;
    private final StudyLedger ledger;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    ImprovementService(Improvements improvements, StudyLedger ledger, Commands commands, Journal journal, Today today) {
        this.improvements = improvements;
        this.ledger = ledger;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /** @throws Unprocessable (422) for a session that the official did not attend or that is not closed */
    @Transactional
    Improvement submit(ImprovementResource.NewImprovement request, Actor by) {
        var unit = ledger.unitAt(request.sessionId(), by.id())
                .orElseThrow(() -> new Unprocessable(ImprovementProblem.NOT_ATTENDED, "sessionId", by.id()));
        var improvement = Improvement.submit(Ids.next(), request.sessionId(), unit, request.goalCode(), request.text(),
                by, today.day());
        improvements.persistAndFlush(improvement);
        journal.append(improvement.submitted());
        return improvement;
    }

    @Transactional
    Improvement takeUp(UUID id, @Nullable String ifMatch, String words, Actor by) {
        return commands.decide(improvements.locked(id), ifMatch, ImprovementCommand.TAKE_UP,
                improvement -> improvement.takeUp(words, by, today.date(), separation()));
    }

    @Transactional
    Improvement decline(UUID id, @Nullable String ifMatch, String words, Actor by) {
        return commands.decide(improvements.locked(id), ifMatch, ImprovementCommand.DECLINE,
                improvement -> improvement.decline(words, by, today.date(), separation()));
    }

    @Transactional
    Improvement withdraw(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(improvements.locked(id), ifMatch, ImprovementCommand.WITHDRAW,
                improvement -> improvement.withdraw(by, today.date(), separation()));
    }

    void remind(UUID id) {
        commands.give(improvements.locked(id), ImprovementCommand.REMIND,
                improvement -> improvement.remind(today.day()));
    }

    private Rule separation() {
        return today.day().rule("CASE-SEPARATION");
    }
}
