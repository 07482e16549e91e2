package org.linli.evaluation.violation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Numbers;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.evaluation.evaluation.EvaluationIndex;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** One transaction per command on a violation. */
@ApplicationScoped
class ViolationService implements PanacheRepositoryBase<Violation, UUID> {

    private final KnownContracts contracts;
    private final EvaluationIndex evaluations;
    private final Numbers numbers;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    ViolationService(KnownContracts contracts, EvaluationIndex evaluations, Numbers numbers, Journal journal, Rules rules,
            Clock clock) {
        this.contracts = contracts;
        this.evaluations = evaluations;
        this.numbers = numbers;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Violation suspect(ViolationResource.NewViolation request, Actor reporter) {
        var terms = contracts.get(request.contractId()).terms().orElseThrow();
        if (request.evaluationId() != null && !evaluations.isOf(request.evaluationId(), request.contractId())) {
            throw new Invalid(Violation.ViolationProblem.OTHER_CONTRACT, "evaluationId", request.evaluationId());
        }
        var violation = Violation.suspect(Ids.next(), numbers.next(Numbers.Kind.VIOLATION, Deadline.dayOf(clock.instant())),
                request.contractId(), terms.agencyId(), request.evaluationId(), request.kind(), request.description(),
                request.evidence() == null ? List.of() : request.evidence(), reporter);
        persistAndFlush(violation);
        journal.append(violation.suspected());
        return violation;
    }

    @Transactional
    Violation establish(UUID id, @Nullable String ifMatch, Violation.Severity severity, String reason, Actor lead) {
        var today = Deadline.dayOf(clock.instant());
        var violation = seen(id, ifMatch);
        journal.append(violation.establish(severity, reason, lead, today, rules.get("E06", today)));
        flush();
        return violation;
    }

    @Transactional
    Violation dismiss(UUID id, @Nullable String ifMatch, String reason, Actor lead) {
        var violation = seen(id, ifMatch);
        journal.append(violation.dismiss(reason, lead, rules.get("E06", Deadline.dayOf(clock.instant()))));
        flush();
        return violation;
    }

    private Violation seen(UUID id, @Nullable String ifMatch) {
        var violation = get(id);
        Answers.requireMatch(ifMatch, violation.version());
        return violation;
    }

    Violation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Violation", id));
    }
}
