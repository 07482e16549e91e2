package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.assessment.ClaimCheck;
import org.linli.evaluation.assessment.Judgement;
import org.linli.evaluation.assessment.Moderation;
import org.linli.evaluation.assessment.Observation;
import org.linli.evaluation.assessment.Seat;
import org.linli.evaluation.assessment.Team;
import org.linli.evaluation.assessment.Verification;
import org.linli.evaluation.assessor.Pool;
import org.linli.evaluation.assessor.Posts;
import org.linli.evaluation.contract.KnownAgencies;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.evaluation.framework.Frameworks;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.result.VisitReport;
import org.linli.evaluation.schedule.Plan;
import org.linli.evaluation.workforce.WorkforceFacts;
import org.linli.evaluation.workforce.WorkforcePicture;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;

/** One transaction per command up to the draft result. */
@ApplicationScoped
class EvaluationService {

    private final Evaluations evaluations;
    private final Commands commands;
    private final Frameworks frameworks;
    private final Today today;
    private final KnownAgencies agencies;
    private final KnownContracts contracts;
    private final Posts posts;
    private final Pool pool;
    private final WorkforceFacts workforce;

    EvaluationService(Evaluations evaluations, Commands commands, Frameworks frameworks, Today today,
            KnownAgencies agencies, KnownContracts contracts, Posts posts, Pool pool, WorkforceFacts workforce) {
        this.evaluations = evaluations;
        this.commands = commands;
        this.frameworks = frameworks;
        this.today = today;
        this.agencies = agencies;
        this.contracts = contracts;
        this.posts = posts;
        this.pool = pool;
        this.workforce = workforce;
    }

    /** Ties are looked at with what was declared once for all; then pool, rotation and load. */
    @Transactional
    Evaluation assign(UUID id, @Nullable String ifMatch, List<Seat> wanted) {
        return commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.ASSIGN, evaluation -> {
            var seats = wanted.stream().map(seat -> new Seat(seat.part(), pool.standing(seat.declaration()))).toList();
            var named = named(evaluation, seats);
            pool.require(evaluation.plan().task(id), seats.stream().map(Seat::seated).toList(), today.day());
            return evaluation.assign(EvaluationCommand.ASSIGN, named);
        });
    }

    /** Draws one part of the team by lot; the other parts stay. */
    @Transactional
    Evaluation drawAssessors(UUID id, @Nullable String ifMatch, AssessorPart part, int people, Actor by) {
        return commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.DRAW, evaluation -> {
            var others = evaluation.assessment().team().without(part);
            var drawn = pool.draw(evaluation.plan().task(id), part, people,
                    others.stream().map(Seat::assessor).collect(Collectors.toSet()), by, today.day());
            var named = named(evaluation,
                    Stream.concat(others.stream(), drawn.people().stream().map(one -> new Seat(part, one))).toList());
            var assigned = evaluation.assign(EvaluationCommand.DRAW, named);
            pool.save(drawn);
            return assigned;
        });
    }

    private Team named(Evaluation evaluation, List<Seat> seats) {
        return Team.named(seats, evaluation.plan().evaluated(), today.day(), posts);
    }

    /** @throws RuleRefused under E50 while the agency is suspended, under G12 before there is anything to look at */
    @Transactional
    Evaluation open(UUID id, @Nullable String ifMatch) {
        return commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.OPEN, evaluation -> {
            var agency = evaluation.plan().agencyId();
            if (!agencies.isOpen(agency)) {
                throw new RuleRefused(EvaluationProblem.AGENCY_SUSPENDED, today.day().rule("E50"), "agencyId", agency);
            }
            var begun = contracts.get(evaluation.plan().contractId()).startedOn();
            return evaluation.open(begun.orElse(null), today.day());
        });
    }

    @Transactional
    Evaluation claim(UUID id, List<Observation> claims) {
        return commands.giveAll(evaluations.locked(id), EvaluationCommand.CLAIM, Commands.silently(evaluation -> {
            var content = content(evaluation);
            claims.forEach(one -> ClaimCheck.requireFit(content, one));
            claims.forEach(one -> evaluation.claim(one, today.day()));
        }));
    }

    @Transactional
    Evaluation submit(UUID id) {
        return commands.give(evaluations.locked(id), EvaluationCommand.SUBMIT,
                evaluation -> evaluation.submit(today.day()));
    }

    @Transactional
    Evaluation reopen(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.REOPEN,
                evaluation -> evaluation.reopen(reason, today.day()));
    }

    @Transactional
    Evaluation verify(UUID id, List<Verification> found, Actor assessor) {
        return assess(id, EvaluationCommand.VERIFY, assessor, Commands.silently(evaluation -> {
            var content = content(evaluation);
            found.forEach(one -> ClaimCheck.requireFit(content, one));
            evaluation.verify(found, assessor, today.day(), posts);
        }));
    }

    @Transactional
    Evaluation mark(UUID id, List<Judgement> sheet, Actor assessor) {
        return assess(id, EvaluationCommand.MARK, assessor, Commands.silently(evaluation -> {
            sheet.forEach(Judgement::requireNotOwn);
            take(evaluation, sheet, assessor);
        }));
    }

    /** The part of the purchaser or of the users, by one of them. */
    @Transactional
    Evaluation markOwn(UUID id, List<Judgement> sheet, Actor person) {
        return assess(id, EvaluationCommand.marking(sheet.getFirst().part()), person,
                Commands.silently(evaluation -> take(evaluation, sheet, person)));
    }

    private void take(Evaluation evaluation, List<Judgement> sheet, Actor person) {
        var content = content(evaluation);
        sheet.forEach(one -> one.requireMarkedBy(content));
        evaluation.mark(sheet, person, today.day(), posts);
    }

    @Transactional
    Evaluation moderate(UUID id, @Nullable String ifMatch, Moderation moderation, Actor moderator) {
        return assess(id, ifMatch, EvaluationCommand.MODERATE, moderator,
                evaluation -> List.of(evaluation.moderate(moderation, moderator, today.day(), posts)));
    }

    @Transactional
    Evaluation visited(UUID id, @Nullable String ifMatch, String coaching, VisitReport.Seen seen, Actor assessor) {
        return assess(id, ifMatch, EvaluationCommand.VISIT, assessor, evaluation -> {
            var report = VisitReport.of(evaluation.plan().kind(), seen, content(evaluation), today.date());
            return List.of(evaluation.visited(coaching, report, assessor, today.day(), posts));
        });
    }

    @Transactional
    Evaluation followUp(UUID id, int no, String done, Actor by) {
        return commands.give(evaluations.locked(id), EvaluationCommand.FOLLOW_UP,
                evaluation -> evaluation.followUp(no, done, by, today.day()));
    }

    @Transactional
    Evaluation draft(UUID id, @Nullable String ifMatch, Actor assessor) {
        return assess(id, ifMatch, EvaluationCommand.DRAFT, assessor, evaluation -> {
            var content = content(evaluation);
            evaluation.assessment().take(picture(evaluation.plan()), content, today.day());
            return List.of(evaluation.draft(content, assessor, today.day(), posts));
        });
    }

    /** Of the time that is evaluated, as far as it has passed. */
    private WorkforcePicture picture(Plan plan) {
        var until = plan.facts().periodTo();
        return workforce.picture(plan.agencyId(), plan.contractId(), plan.facts().periodFrom(),
                until.isAfter(today.date()) ? today.date() : until);
    }

    @Transactional
    Evaluation proposeCancel(UUID id, @Nullable String ifMatch, String reason, Actor lead) {
        return commands.change(evaluations.locked(id), ifMatch, EvaluationCommand.PROPOSE_CANCEL,
                evaluation -> Cancelling.propose(evaluation, reason, lead, today.day()));
    }

    @Transactional
    Evaluation confirmCancel(UUID id, @Nullable String ifMatch, Actor lead) {
        return commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.CONFIRM_CANCEL,
                evaluation -> Cancelling.confirm(evaluation, lead, today.day()));
    }

    @Transactional
    Evaluation rejectCancel(UUID id, @Nullable String ifMatch) {
        return commands.change(evaluations.locked(id), ifMatch, EvaluationCommand.REJECT_CANCEL, Cancelling::reject);
    }

    /** An act of somebody who has to be independent: what they declared since the naming counts too. */
    private Evaluation assess(UUID id, @Nullable String ifMatch, EvaluationCommand command, Actor assessor,
            Function<Evaluation, List<? extends DomainEvent>> act) {
        return commands.decideAll(evaluations.locked(id), ifMatch, command, independently(assessor, act));
    }

    /** What each gives of the own adds to what the others gave, and does not depend on what was seen. */
    private Evaluation assess(UUID id, EvaluationCommand command, Actor assessor,
            Function<Evaluation, List<? extends DomainEvent>> act) {
        return commands.giveAll(evaluations.locked(id), command, independently(assessor, act));
    }

    private Function<Evaluation, List<? extends DomainEvent>> independently(Actor assessor,
            Function<Evaluation, List<? extends DomainEvent>> act) {
        return evaluation -> {
            pool.requireIndependent(assessor, evaluation.plan().evaluated(), today.day());
            return act.apply(evaluation);
        };
    }

    private FrameworkContent content(Evaluation evaluation) {
        return frameworks.content(evaluation.plan().facts().framework());
    }
}
