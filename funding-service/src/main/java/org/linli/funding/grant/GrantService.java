package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.AgencyPolicy;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.budget.BudgetService;
import org.linli.funding.contract.GrantTerms;
import org.linli.funding.contractmoney.GrantPayablePlanner;
import org.linli.funding.grant.GrantLineStatus.LineCommand;
import org.linli.funding.grant.GrantStatus.GrantCommand;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;

/** One transaction per command on grants. */
@ApplicationScoped
class GrantService {

    private static final String LEFT = "INCUBATION_LEFT";

    private final GrantLines lines;
    private final Grants grants;
    private final KnownAgencies agencies;
    private final AgencyPolicy policy;
    private final BudgetService budget;
    private final GrantPayablePlanner payables;
    private final KnownIncubations incubations;
    private final Journal journal;
    private final Commands commands;
    private final Today today;

    GrantService(GrantLines lines, Grants grants, KnownAgencies agencies, AgencyPolicy policy, BudgetService budget,
            GrantPayablePlanner payables, KnownIncubations incubations, Journal journal, Commands commands,
            Today today) {
        this.lines = lines;
        this.grants = grants;
        this.agencies = agencies;
        this.policy = policy;
        this.budget = budget;
        this.payables = payables;
        this.incubations = incubations;
        this.journal = journal;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    GrantLine open(GrantApi.NewLine said) {
        requirePositive(said.ceiling(), "ceiling");
        if (said.applyUntil().isBefore(today.date())) {
            throw new Invalid(GrantProblem.PROMISE_PAST, "applyUntil", today.date());
        }
        var line = new GrantLine(Ids.next(), said.kind(), said.budgetLineId(), said.use(),
                budget.purchaserFor(said.budgetLineId(), said.use()), said.title(), said.eligibility(), said.ceiling(),
                said.applyUntil()).within(said.programmeId());
        lines.persistAndFlush(line);
        return line;
    }

    @Transactional
    GrantLine close(UUID id, @Nullable String ifMatch) {
        return commands.change(lines.locked(id), ifMatch, LineCommand.CLOSE, GrantLine::close);
    }

    /** Applications to one line come one after another: the ceiling is of their sum. */
    @Transactional
    Grant apply(UUID lineId, UUID agencyId, GrantApi.Application said) {
        var line = lines.locked(lineId);
        line.require(LineCommand.APPLY);
        var day = today.day();
        if (day.date().isAfter(line.applyUntil())) {
            throw new RuleRefused(GrantProblem.TOO_LATE, day.rule("FG03"), "deliverables", line.applyUntil());
        }
        said.deliverables().forEach(promise -> {
            requirePositive(promise.amount(), "deliverables");
            if (promise.until().isBefore(day.date())) {
                throw new Invalid(GrantProblem.PROMISE_PAST, "deliverables", day.date());
            }
        });
        requireEligible(line, agencyId, day);
        var deliverables = IntStream.range(0, said.deliverables().size())
                .mapToObj(n -> said.deliverables().get(n).deliverable(n + 1)).toList();
        requireBelowCeiling(line, agencyId, deliverables, day);
        var grant = Grant.apply(Ids.next(), grants.nextNumber(day.date()), line, agencyId, said.purpose(), deliverables,
                day.date());
        grants.persistAndFlush(grant);
        journal.append(grant.applied());
        return grant;
    }

    /**
     * @throws RuleRefused under FG01 and FG02 for an agency that is no beginner, under FH07, FG06 and O11 for one that
     * is disqualified, suspended or on a list that forbids grants
     */
    private void requireEligible(GrantLine line, UUID agencyId, BusinessDay day) {
        var agency = agencies.locked(agencyId).orElseThrow(() -> new Invalid(GrantProblem.UNKNOWN_AGENCY, "agencyId"));
        policy.requireMayBeGranted(agencyId, day);
        if (!agency.freezes().isEmpty()) {
            throw new RuleRefused(GrantProblem.FROZEN, day.rule("FH07"), "agencyId");
        }
        requireIncubated(line, agencyId, day);
        if (line.kind() != GrantKind.INCUBATION) {
            return;
        }
        var young = day.rule("FG01");
        var registered = agency.registeredOn();
        if (registered.isEmpty() || registered.get().plusMonths(young.asInt()).isBefore(day.date())) {
            throw new RuleRefused(GrantProblem.TOO_OLD, young, "agencyId", young.asInt());
        }
        var times = day.rule("FG02");
        if (grants.incubations(agencyId) >= times.asInt()) {
            throw new RuleRefused(GrantProblem.ONCE, times, "agencyId", times.asInt());
        }
    }

    /** @throws RuleRefused under FG07 for an agency that is not in the programme the line is for */
    private void requireIncubated(GrantLine line, UUID agencyId, BusinessDay day) {
        if (line.programmeId() != null && !incubations.isIn(line.programmeId(), agencyId)) {
            throw new RuleRefused(GrantProblem.NOT_IN_PROGRAMME, day.rule("FG07"), "agencyId");
        }
    }

    private void requireBelowCeiling(GrantLine line, UUID agencyId, List<Deliverable> promised, BusinessDay day) {
        var before = grants.of(line.id(), agencyId).stream().filter(Grant::counts).map(Grant::amount);
        var all = Stream.concat(before, promised.stream().map(Deliverable::amount)).reduce(Money.ZERO, Money::plus);
        if (all.isMoreThan(line.ceiling())) {
            throw new RuleRefused(GrantProblem.ABOVE_CEILING, day.rule("FG03"), "deliverables", all, line.ceiling());
        }
    }

    /** Executed by the confirmed money order. */
    void award(UUID id) {
        commands.give(grants.locked(id), GrantCommand.AWARD, grant -> {
            var day = today.day();
            policy.requireMayBeGranted(grant.agencyId(), day);
            if (!agencies.freezes(grant.agencyId()).isEmpty()) {
                throw new RuleRefused(GrantProblem.FROZEN, day.rule("FH07"), "agencyId");
            }
            var line = lines.get(grant.lineId());
            requireIncubated(line, grant.agencyId(), day);
            budget.requireGrantable(line.budgetLineId(), line.use(), grant.amount(), day.date());
            var awarded = grant.award(day.date());
            var source = budget.grant(line.budgetLineId(), id, grant.amount(), day.date());
            payables.award(new GrantTerms(id, grant.number(), grant.agencyId(), grant.purchaserId(),
                    line.budgetLineId(), source, day.date(), grant.deliverables().stream()
                            .map(one -> new GrantTerms.Piece(one.amount(), one.until())).toList()));
            return awarded;
        });
    }

    /**
     * The agency has left the programme that its grants are for: what waits to be looked at is looked at first, the
     * rest ends. @return true when nothing is left to end
     */
    boolean endAllOf(UUID programmeId, UUID agencyId) {
        var left = false;
        for (var id : grants.ofProgramme(programmeId, agencyId)) {
            var grant = grants.locked(id);
            if (grant.accepted().contains(GrantCommand.REFUSE)) {
                commands.give(grant, GrantCommand.REFUSE, held -> held.refuse(LEFT));
            } else if (grant.accepted().contains(GrantCommand.END)) {
                end(id, LEFT);
            } else {
                left = true;
            }
        }
        return !left;
    }

    /** Executed by the confirmed money order, or follows a leaving that two persons or the agency decided. */
    void end(UUID id, String why) {
        commands.give(grants.locked(id), GrantCommand.END, grant -> {
            var ended = grant.end(why, today.date());
            payables.end(id, today.date());
            return ended;
        });
    }

    @Transactional
    Grant refuse(UUID id, @Nullable String ifMatch, String why) {
        return commands.decide(grants.locked(id), ifMatch, GrantCommand.REFUSE, grant -> grant.refuse(why));
    }

    @Transactional
    Grant withdraw(UUID id) {
        return commands.give(grants.locked(id), GrantCommand.WITHDRAW, Grant::withdraw);
    }

    @Transactional
    Grant deliver(UUID id, int no, List<String> evidence) {
        return commands.give(grants.locked(id), GrantCommand.DELIVER, grant -> {
            var until = today.day().until("FG05").lastDay();
            var delivered = grant.deliver(no, evidence, today.date(), until);
            payables.delivered(id, no, today.date(), until);
            return delivered;
        });
    }

    @Transactional
    Grant sendBack(UUID id, @Nullable String ifMatch, int no, String why) {
        return commands.decide(grants.locked(id), ifMatch, GrantCommand.SEND_BACK, grant -> {
            var sentBack = grant.sendBack(no, why, today.day().rule("F03"), today.date());
            payables.sentBack(id, no);
            return sentBack;
        });
    }

    /** From now on it is owed, and paid like any instalment. */
    @Transactional
    Grant accept(UUID id, @Nullable String ifMatch, int no, List<Review> reviews, Actor by) {
        return commands.decide(grants.locked(id), ifMatch, GrantCommand.ACCEPT, grant -> {
            var accepted = grant.accept(no, reviews, today.day().rule("FG04"), today.date());
            var on = grant.acceptedOn(no);
            payables.accepted(id, no, on, on.isBefore(today.date()) ? "F03" : "F01", by);
            return accepted;
        });
    }

    private static void requirePositive(Money amount, String field) {
        if (!amount.isPositive()) {
            throw new Invalid(GrantProblem.NOT_POSITIVE, field, amount);
        }
    }
}
