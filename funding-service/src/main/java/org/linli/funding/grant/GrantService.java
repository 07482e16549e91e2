package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.budget.BudgetService;
import org.linli.funding.payable.GrantPayables;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** One transaction per command on grants. */
@ApplicationScoped
class GrantService {

    private final GrantLines lines;
    private final Grants grants;
    private final KnownAgencies agencies;
    private final BudgetService budget;
    private final GrantPayables payables;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    GrantService(GrantLines lines, Grants grants, KnownAgencies agencies, BudgetService budget, GrantPayables payables, Journal journal,
            Rules rules, Calendars calendars, Clock clock) {
        this.lines = lines;
        this.grants = grants;
        this.agencies = agencies;
        this.budget = budget;
        this.payables = payables;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    GrantLine open(GrantApi.NewLine said) {
        requirePositive(said.ceiling(), "ceiling");
        if (said.applyUntil().isBefore(today())) {
            throw new Invalid(GrantProblem.PROMISE_PAST, "applyUntil", today());
        }
        var line = new GrantLine(Ids.next(), said, budget.purchaserFor(said.budgetLineId(), said.use()));
        lines.persistAndFlush(line);
        return line;
    }

    @Transactional
    GrantLine close(UUID id, @Nullable String ifMatch) {
        var line = lines.locked(id);
        Answers.requireMatch(ifMatch, line.version());
        line.close();
        lines.flush();
        return line;
    }

    @Transactional
    Grant apply(UUID lineId, UUID agencyId, GrantApi.Application said) {
        var line = lines.locked(lineId);
        line.require(GrantLine.LineCommand.APPLY);
        if (today().isAfter(line.applyUntil())) {
            throw new RuleRefused(GrantProblem.TOO_LATE, rules.get("FG03", today()), "deliverables", line.applyUntil());
        }
        said.deliverables().forEach(promise -> {
            requirePositive(promise.amount(), "deliverables");
            if (promise.until().isBefore(today())) {
                throw new Invalid(GrantProblem.PROMISE_PAST, "deliverables", today());
            }
        });
        var deliverables = IntStream.range(0, said.deliverables().size())
                .mapToObj(n -> Deliverable.promised(n + 1, said.deliverables().get(n))).toList();
        var grant = Grant.apply(Ids.next(), grants.nextNumber(today().getYear()), line, agencyId, said.purpose(), deliverables, today());
        requireEligible(line, agencyId);
        requireBelowCeiling(line, grant);
        grants.persistAndFlush(grant);
        journal.append(grant.applied());
        return grant;
    }

    /** @throws RuleRefused under FG01 and FG02 for an agency that is no beginner, under FH07 for one that is disqualified */
    private void requireEligible(GrantLine line, UUID agencyId) {
        var agency = agencies.locked(agencyId).orElseThrow(() -> new Invalid(GrantProblem.UNKNOWN_AGENCY, "agencyId"));
        if (!agency.freezes().isEmpty()) {
            throw new RuleRefused(GrantProblem.FROZEN, rules.get("FH07", today()), "agencyId");
        }
        if (line.kind() != GrantKind.INCUBATION) {
            return;
        }
        var young = rules.get("FG01", today());
        var registered = agency.registeredOn();
        if (registered.isEmpty() || registered.get().plusMonths(young.asInt()).isBefore(today())) {
            throw new RuleRefused(GrantProblem.TOO_OLD, young, "agencyId", young.asInt());
        }
        var times = rules.get("FG02", today());
        if (grants.incubations(agencyId) >= times.asInt()) {
            throw new RuleRefused(GrantProblem.ONCE, times, "agencyId", times.asInt());
        }
    }

    private void requireBelowCeiling(GrantLine line, Grant grant) {
        var before = grants.of(line.id(), grant.agencyId()).stream().filter(Grant::counts).map(Grant::amount).reduce(Money.ZERO, Money::plus);
        if (before.plus(grant.amount()).isMoreThan(line.ceiling())) {
            throw new RuleRefused(GrantProblem.ABOVE_CEILING, rules.get("FG03", today()), "deliverables", before.plus(grant.amount()), line.ceiling());
        }
    }

    /** Executed by the confirmed money order. */
    void award(UUID id) {
        var grant = grants.locked(id);
        var line = lines.get(grant.lineId());
        requireFree(grant);
        journal.append(grant.award(today()));
        grants.flush();
        var source = budget.grant(line.budgetLineId(), grant.id(), line.use(), grant.amount(), today());
        payables.award(new GrantPayables.Terms(grant.id(), grant.number(), grant.agencyId(), grant.purchaserId(), line.budgetLineId(), source, today(),
                grant.deliverables().stream().map(one -> new GrantPayables.Piece(one.amount(), one.until())).toList()));
    }

    private void requireFree(Grant grant) {
        if (!agencies.freezes(grant.agencyId()).isEmpty()) {
            throw new RuleRefused(GrantProblem.FROZEN, rules.get("FH07", today()), "agencyId");
        }
    }

    /** Executed by the confirmed money order. */
    void end(UUID id, String why) {
        journal.append(grants.locked(id).end(why, today()));
        grants.flush();
        payables.end(id, today());
    }

    @Transactional
    Grant refuse(UUID id, @Nullable String ifMatch, String why) {
        return decided(id, ifMatch, grant -> grant.refuse(why));
    }

    @Transactional
    Grant withdraw(UUID id) {
        return decided(id, "*", Grant::withdraw);
    }

    @Transactional
    Grant deliver(UUID id, int no, List<String> evidence) {
        var until = calendars.current().deadline(today(), rules.get("FG05", today())).lastDay();
        var grant = decided(id, "*", one -> one.deliver(no, evidence, today(), until));
        payables.delivered(id, no, today(), until);
        return grant;
    }

    @Transactional
    Grant sendBack(UUID id, @Nullable String ifMatch, int no, String why) {
        var grant = decided(id, ifMatch, one -> one.sendBack(no, why, rules.get("F03", today()), today()));
        payables.sentBack(id, no);
        return grant;
    }

    /** From now on it is owed, and paid like any instalment. */
    @Transactional
    Grant accept(UUID id, @Nullable String ifMatch, int no, List<GrantApi.Review> reviews, Actor by) {
        var grant = decided(id, ifMatch, one -> one.accept(no, reviews, rules.get("FG04", today()), today()));
        var on = grant.acceptedOn(no);
        payables.accepted(id, no, on, on.isBefore(today()) ? "F03" : "F01", by.id());
        return grant;
    }

    private Grant decided(UUID id, @Nullable String ifMatch, Function<Grant, GrantEvent> command) {
        var grant = grants.locked(id);
        Answers.requireMatch(ifMatch, grant.version());
        journal.append(command.apply(grant));
        grants.flush();
        return grant;
    }

    private static void requirePositive(Money amount, String field) {
        if (!amount.isPositive()) {
            throw new Invalid(GrantProblem.NOT_POSITIVE, field, amount);
        }
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
