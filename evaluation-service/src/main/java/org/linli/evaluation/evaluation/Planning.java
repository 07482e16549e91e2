package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.contract.AgencyFreed;
import org.linli.evaluation.contract.ContractKnown;
import org.linli.evaluation.contract.ContractMoved;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.evaluation.contract.KnownAgencies;
import org.linli.evaluation.contract.KnownAreas;
import org.linli.evaluation.contract.KnownContract;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.evaluation.delay.PaymentDelays;
import org.linli.evaluation.framework.Framework;
import org.linli.evaluation.framework.FrameworkRef;
import org.linli.evaluation.framework.Frameworks;
import org.linli.evaluation.indicator.ContractSize;
import org.linli.evaluation.schedule.Facts;
import org.linli.evaluation.schedule.Kind;
import org.linli.evaluation.schedule.Plan;
import org.linli.evaluation.schedule.ReEvaluationWanted;
import org.linli.evaluation.schedule.Schedule;
import org.linli.evaluation.schedule.SpotWanted;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.RuleRefused;

/** A signed contract gets its evaluations, with the facts of the day frozen into each. */
@ApplicationScoped
class Planning {

    private static final Logger LOG = Logger.getLogger(Planning.class);

    private final Evaluations evaluations;
    private final KnownContracts contracts;
    private final KnownAreas areas;
    private final KnownAgencies agencies;
    private final PaymentDelays delays;
    private final Frameworks frameworks;
    private final RunningNumbers numbers;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    Planning(Evaluations evaluations, KnownContracts contracts, KnownAreas areas, KnownAgencies agencies,
            PaymentDelays delays, Frameworks frameworks, RunningNumbers numbers, Commands commands, Journal journal,
            Today today) {
        this.evaluations = evaluations;
        this.contracts = contracts;
        this.areas = areas;
        this.agencies = agencies;
        this.delays = delays;
        this.frameworks = frameworks;
        this.numbers = numbers;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /**
     * In the transaction that took the contract in. A kind of service nobody has a yardstick for is not graded (E02).
     */
    void contractKnown(@Observes ContractKnown known) {
        var contract = contracts.get(known.contractId());
        var terms = contract.terms().orElseThrow();
        var day = today.day();
        var framework = frameworks.inForce(terms.serviceType());
        if (framework.isEmpty()) {
            LOG.warnf("no framework for %s: contract %s is not evaluated", terms.serviceType(), known.contractId());
            return;
        }
        framework.get().use(terms.serviceType(), day).ifPresent(journal::append);
        for (var look : new Schedule(day.rules(), day.date()).of(terms)) {
            happenedBefore(plan(contract.id(), terms, framework.get().ref(), look, day), contract, terms, day);
        }
    }

    /**
     * What nobody has begun follows the contract to its new days: looks that fit no longer are closed, those that are
     * missing planned.
     */
    void contractMoved(@Observes ContractMoved moved) {
        var contract = contracts.get(moved.contractId());
        var terms = contract.terms().orElseThrow();
        var day = today.day();
        var standing = evaluations.lockedOf(contract.id()).stream()
                .filter(one -> one.status() != EvaluationStatus.CANCELLED).toList();
        if (standing.isEmpty()) {
            return;
        }
        var yardstick = standing.getFirst().plan().facts().framework();
        var wanted = new Schedule(day.rules(), day.date()).of(terms);
        standing.stream().filter(one -> one.status() == EvaluationStatus.PLANNED && one.plan().isScheduled())
                .filter(one -> wanted.stream().noneMatch(one.plan()::isAt))
                .forEach(one -> cancel(one, "CONTRACT_CHANGED"));
        planMissing(contract, yardstick, standing, wanted, day);
    }

    /**
     * What a decision closed that is over is planned again, where its day is still to come and nothing else bars it.
     */
    void agencyFreed(@Observes AgencyFreed freed) {
        var day = today.day();
        if (agencies.isDisqualified(freed.agencyId(), day.date()) || agencies.isClosed(freed.agencyId())) {
            return;
        }
        evaluations.contractsClosedBy(freed.agencyId(), EvaluationReactions.DISQUALIFIED).stream().map(contracts::get)
                .filter(contract -> !contract.isOver()).forEach(contract -> {
                    var all = evaluations.lockedOf(contract.id());
                    planMissing(contract, all.getFirst().plan().facts().framework(), all,
                            new Schedule(day.rules(), day.date()).of(contract.terms().orElseThrow()), day);
                });
    }

    private void planMissing(KnownContract contract, FrameworkRef yardstick, List<Evaluation> all,
            List<Schedule.Look> wanted, BusinessDay day) {
        var terms = contract.terms().orElseThrow();
        var gap = day.rule("G15.gap").asInt();
        var kept = all.stream().filter(one -> one.status() != EvaluationStatus.CANCELLED).toList();
        wanted.stream().filter(look -> !look.day().isBefore(day.date()))
                .filter(look -> kept.stream().noneMatch(one -> one.plan().isAt(look)))
                .filter(look -> look.kind() == Kind.MID_TERM
                        ? kept.stream().noneMatch(one -> isGradedNear(one, look.day(), gap))
                        : kept.stream().noneMatch(one -> one.plan().kind() == look.kind()))
                .forEach(
                        look -> happenedBefore(plan(contract.id(), terms, yardstick, look, day), contract, terms, day));
    }

    /**
     * @throws RuleRefused under E30 where the contract ends before, under G15.gap where another graded look is near and
     * nobody waived it
     */
    void reEvaluate(@Observes ReEvaluationWanted wanted) {
        var failed = evaluations.get(wanted.evaluationId());
        var terms = contracts.termsOf(failed.plan().contractId());
        var day = today.day();
        if (wanted.dueOn().isAfter(terms.to())) {
            throw new RuleRefused(EvaluationProblem.NO_TIME_LEFT, day.rule("E30"), "dueOn", terms.to());
        }
        var gap = day.rule("G15.gap");
        evaluations.of(failed.plan().contractId()).stream()
                .filter(one -> !wanted.byAgency() && isGradedNear(one, wanted.dueOn(), gap.asInt())).findFirst()
                .ifPresent(near -> {
                    throw new RuleRefused(EvaluationProblem.TOO_CLOSE, gap, "dueOn", near.plan().number(),
                            near.plan().due().dueOn());
                });
        var unseen = failed.outcome().seenUntil(failed.plan().facts()).plusDays(1);
        plan(failed.plan().contractId(), terms, failed.plan().facts().framework(),
                Schedule.Look.of(Kind.RE_EVALUATION, unseen, wanted.dueOn()), day);
    }

    /** An unannounced check by the yardstick of the contract's own evaluations. */
    void drawn(@Observes SpotWanted wanted) {
        var contract = contracts.get(wanted.contractId());
        var terms = contract.terms().orElseThrow();
        var day = today.day();
        var yardstick = evaluations.of(contract.id()).stream().findFirst().map(one -> one.plan().facts().framework())
                .or(() -> frameworks.inForce(terms.serviceType()).map(Framework::ref));
        var look = Schedule.Look.of(Kind.SPOT, terms.from(), wanted.dueOn());
        yardstick.ifPresent(framework -> plan(contract.id(), terms, framework, look, day));
    }

    private Evaluation plan(UUID contractId, ContractTerms terms, FrameworkRef framework, Schedule.Look look,
            BusinessDay day) {
        var age = AgeBand.of(terms.projectStartedOn(), look.contractYear(terms), day.rule("G15.firstYear").asInt());
        var facts = new Facts(areas.typeOn(terms.areaCode(), day.date()), age, framework, terms.areaCode(),
                terms.serviceType(), look.periodFrom(), look.day(), look.share(), size(terms, day), terms.partners());
        var number = numbers.next("evaluation_number", "E", day.date());
        var evaluation =
                Evaluation.plan(Ids.next(), new Plan(number, contractId, terms, look.kind(), facts, look.day()));
        evaluations.persist(evaluation);
        journal.append(evaluation.scheduled());
        return evaluation;
    }

    /** Graded, or to be, less than so many days from that day. */
    private static boolean isGradedNear(Evaluation one, LocalDate day, int days) {
        return one.plan().kind().isSummative() && one.status() != EvaluationStatus.CANCELLED
                && Math.abs(ChronoUnit.DAYS.between(one.plan().due().dueOn(), day)) < days;
    }

    private ContractSize size(ContractTerms terms, BusinessDay day) {
        var amount = terms.amount();
        return amount == null ? ContractSize.MEDIUM : ContractSize.of(amount.fen(),
                day.rule("E17.small").asInt() * 100L, day.rule("E17.large").asInt() * 100L);
    }

    /** Topics have no common order: what bears on the plan may have arrived before the signing. */
    private void happenedBefore(Evaluation evaluation, KnownContract contract, ContractTerms terms, BusinessDay day) {
        evaluation.moneyWasLate(delays.of(contract.id(), evaluation.plan().due().plannedOn(), day.date()), null)
                .ifPresent(journal::append);
        if (contract.isTerminated()) {
            cancel(evaluation, "CONTRACT_TERMINATED");
        } else if (agencies.isDisqualified(terms.agencyId(), day.date())) {
            cancel(evaluation, EvaluationReactions.DISQUALIFIED);
        } else if (agencies.isClosed(terms.agencyId())) {
            cancel(evaluation, "AGENCY_CLOSED");
        }
    }

    private void cancel(Evaluation evaluation, String why) {
        commands.give(evaluation, EvaluationCommand.CANCEL, one -> one.cancel(why));
    }
}
