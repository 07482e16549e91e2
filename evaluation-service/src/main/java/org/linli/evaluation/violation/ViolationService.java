package org.linli.evaluation.violation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessor.Pool;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.evaluation.evaluation.EvaluationIndex;
import org.linli.evaluation.violation.ViolationStatus.ViolationCommand;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;

/** One transaction per command on a violation. */
@ApplicationScoped
class ViolationService {

    private final Violations violations;
    private final Commands commands;
    private final KnownContracts contracts;
    private final EvaluationIndex evaluations;
    private final Pool pool;
    private final RunningNumbers numbers;
    private final Journal journal;
    private final Today today;

    ViolationService(Violations violations, Commands commands, KnownContracts contracts, EvaluationIndex evaluations,
            Pool pool, RunningNumbers numbers, Journal journal, Today today) {
        this.violations = violations;
        this.commands = commands;
        this.contracts = contracts;
        this.evaluations = evaluations;
        this.pool = pool;
        this.numbers = numbers;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Violation suspect(ViolationApi.NewViolation request, Actor reporter) {
        var terms = contracts.termsOf(request.contractId());
        if (request.evaluationId() != null && !evaluations.isOf(request.evaluationId(), request.contractId())) {
            throw new Invalid(ViolationProblem.OTHER_CONTRACT, "evaluationId", request.evaluationId());
        }
        var violation = Violation.suspect(Ids.next(), numbers.next("violation_number", "V", today.date()),
                request.contractId(), terms.agencyId(), request.evaluationId(), request.kind(), request.description(),
                request.evidence() == null ? List.of() : request.evidence(), reporter, today.day().until("E27"));
        violations.persistAndFlush(violation);
        journal.append(violation.suspected());
        return violation;
    }

    @Transactional
    Violation notify(UUID id, @Nullable String ifMatch) {
        return commands.decide(violations.locked(id), ifMatch, ViolationCommand.NOTIFY,
                violation -> violation.notify(today.date(), today.day().until("E28")));
    }

    @Transactional
    Violation answer(UUID id, String text) {
        return commands.give(violations.locked(id), ViolationCommand.ANSWER,
                violation -> violation.answer(text, today.date(), today.day().until("E29")));
    }

    @Transactional
    Violation establish(UUID id, @Nullable String ifMatch, ViolationApi.Finding finding, Actor lead) {
        var day = today.day();
        return commands.decide(violations.locked(id), ifMatch, ViolationCommand.ESTABLISH,
                violation -> untied(violation, lead).establish(finding.severity(), finding.metBy(violation.kind()),
                        finding.reason(), lead, day.date(), day.rule("E06"), day.rule("E34")));
    }

    @Transactional
    Violation revoke(UUID id, @Nullable String ifMatch, String reason, Actor lead) {
        return commands.decide(violations.locked(id), ifMatch, ViolationCommand.REVOKE,
                violation -> untied(violation, lead).revoke(reason, lead, today.date(), today.day().rule("E06")));
    }

    @Transactional
    Violation dismiss(UUID id, @Nullable String ifMatch, String reason, Actor lead) {
        return commands.decide(violations.locked(id), ifMatch, ViolationCommand.DISMISS,
                violation -> untied(violation, lead).dismiss(reason, lead, today.day().rule("E06")));
    }

    /** @throws RuleRefused under E04: nobody decides about an agency that they are tied to */
    private Violation untied(Violation violation, Actor lead) {
        pool.requireUntied(lead, contracts.termsOf(violation.contractId()).contractors(), today.day());
        return violation;
    }
}
