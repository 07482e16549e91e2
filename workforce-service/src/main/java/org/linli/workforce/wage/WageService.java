package org.linli.workforce.wage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.workforce.post.Posts;

/**
 * Wages month by month. An agency is expected to confirm from the month it first confirmed, or from the month it was told to;
 * each month then opens the next, so that none is forgotten.
 */
@ApplicationScoped
class WageService {

    private final WageMonths months;
    private final Posts posts;
    private final SalaryRisks risks;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    WageService(WageMonths months, Posts posts, SalaryRisks risks, Journal journal, Rules rules, Clock clock) {
        this.months = months;
        this.posts = posts;
        this.risks = risks;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** All payments of the request or none. */
    @Transactional
    WageMonth confirm(WageResource.Confirmation request, Actor actor) {
        var month = opened(request.agencyId(), request.month());
        var lines = new ArrayList<WageLine>();
        for (int i = 0; i < request.payments().size(); i++) {
            lines.add(line(request.payments().get(i), "payments[" + i + "].", month, actor));
        }
        month.confirm(lines, months.due(month), today()).ifPresent(this::confirmed);
        months.flush();
        return month;
    }

    @Transactional
    WageMonth expect(UUID agencyId, String from) {
        var month = opened(agencyId, from);
        months.flush();
        return month;
    }

    private WageMonth opened(UUID agencyId, String text) {
        var month = YearMonth.parse(text);
        if (month.isAfter(YearMonth.from(today()))) {
            throw new Invalid(WageProblem.FUTURE_MONTH, "month", text);
        }
        return months.of(agencyId, month).orElseGet(() -> open(agencyId, month));
    }

    private WageMonth open(UUID agencyId, YearMonth month) {
        var opened = WageMonth.open(Ids.next(), agencyId, month, rules.get("WAGE-DAY", month.atDay(1)));
        months.persistAndFlush(opened);
        return opened;
    }

    private WageLine line(WageResource.Payment payment, String at, WageMonth month, Actor actor) {
        var first = month.month().atDay(1);
        var worked = posts.workedBetween(month.agencyId(), first, month.month().atEndOfMonth()).stream()
                .filter(post -> post.id().equals(payment.postId())).findFirst()
                .orElseThrow(() -> new Invalid(WageProblem.NOT_OF_THE_MONTH, at + "postId", payment.postId(), month.month()));
        if (!payment.amount().isPositive()) {
            throw new Invalid(WageProblem.AMOUNT, at + "amount");
        }
        if (payment.paidOn().isBefore(first) || payment.paidOn().isAfter(today())) {
            throw new Invalid(WageProblem.PAID_DAY, at + "paidOn", payment.paidOn(), first, today());
        }
        return new WageLine(worked.id(), worked.workerId(), payment.amount().fen(), payment.paidOn(), actor.id());
    }

    private void confirmed(WageEvent.Confirmed fact) {
        journal.append(fact);
        if (fact.late()) {
            risks.wagesSettled(fact.agencyId(), fact.month());
        }
    }

    private void missed(WageEvent.Missed fact) {
        journal.append(fact);
        fact.contractIds().forEach(contract -> risks.wagesMissed(contract, fact.agencyId(), fact.month(), fact.dueOn()));
    }

    /** The month that is looked at has its successor opened first: a long silence is caught up month by month. */
    void fellDue(UUID id, LocalDate today) {
        var month = months.get(id);
        var next = month.month().plusMonths(1);
        if (months.of(month.agencyId(), next).isEmpty()) {
            open(month.agencyId(), next);
        }
        month.tick(months.due(month), today).ifPresent(fact -> {
            switch (fact) {
                case WageEvent.Confirmed confirmed -> confirmed(confirmed);
                case WageEvent.Missed missed -> missed(missed);
            }
        });
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
