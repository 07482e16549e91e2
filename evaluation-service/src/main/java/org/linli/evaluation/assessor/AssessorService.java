package org.linli.evaluation.assessor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessor.AssessorStatus.AssessorCommand;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.problem.Conflict;

/** One transaction per command on a person of the pool. */
@ApplicationScoped
class AssessorService {

    private final Assessors assessors;
    private final Commands commands;
    private final Today today;

    AssessorService(Assessors assessors, Commands commands, Today today) {
        this.assessors = assessors;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    Assessor admit(AssessorApi.NewAssessor somebody) {
        var one =
                Assessor.admit(Ids.next(), somebody.declared(), somebody.parts(), somebody.ofServices(), today.date());
        Supplier<Conflict> known = () -> new Conflict(AssessorProblem.KNOWN, somebody.account());
        UniqueIndex.decides(() -> assessors.persistAndFlush(one),
                Map.of("assessor_account_key", known, "assessor_person_id_key", known));
        return one;
    }

    @Transactional
    Assessor declare(UUID id, AssessorApi.Ties ties) {
        return commands.giveAll(assessors.locked(id), AssessorCommand.DECLARE,
                Commands.silently(one -> one.declare(ties.of(one.account(), one.personId()), today.date())));
    }

    @Transactional
    Assessor change(UUID id, @Nullable String ifMatch, AssessorApi.Scope scope) {
        return commands.change(assessors.locked(id), ifMatch, AssessorCommand.CHANGE,
                one -> one.change(scope.parts(), scope.ofServices()));
    }

    @Transactional
    Assessor suspend(UUID id, @Nullable String ifMatch, String why) {
        return commands.change(assessors.locked(id), ifMatch, AssessorCommand.SUSPEND, one -> one.suspend(why));
    }

    @Transactional
    Assessor resume(UUID id, @Nullable String ifMatch) {
        return commands.change(assessors.locked(id), ifMatch, AssessorCommand.RESUME, Assessor::resume);
    }

    @Transactional
    Assessor dismiss(UUID id, @Nullable String ifMatch, String why) {
        return commands.change(assessors.locked(id), ifMatch, AssessorCommand.LEAVE, one -> one.leave(why));
    }
}
