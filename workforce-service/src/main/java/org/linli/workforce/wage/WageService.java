package org.linli.workforce.wage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.workforce.agency.Employers;
import org.linli.workforce.post.Posts;
import org.linli.workforce.wage.WageStatus.WageCommand;

/**
 * Wages month by month. An agency is expected to confirm from the month it first confirmed, or from the month it was
 * told to; each month then opens the next, so that none is forgotten.
 */
@ApplicationScoped
class WageService {

    private final WageMonths months;
    private final Commands commands;
    private final Posts posts;
    private final SalaryRisks risks;
    private final Employers employers;
    private final Today today;

    WageService(WageMonths months, Commands commands, Posts posts, SalaryRisks risks, Employers employers,
            Today today) {
        this.months = months;
        this.commands = commands;
        this.posts = posts;
        this.risks = risks;
        this.employers = employers;
        this.today = today;
    }

    /** All payments of the request or none; a month that nobody opened is opened with its first payments. */
    @Transactional
    WageMonth confirm(WageResource.Confirmation request, Actor actor) {
        return commands.giveAll(found(request.agencyId(), request.month()), WageCommand.CONFIRM, month -> {
            var confirmed = month.confirm(lines(request.payments(), month, actor), months.due(month), today.date());
            months.persist(month);
            return confirmed.map(this::withRisks).orElse(List.of());
        });
    }

    /** @throws RuleRefused for an agency that the register does not hold */
    @Transactional
    WageMonth expect(UUID agencyId, String from) {
        employers.requireRegistered(agencyId);
        var month = found(agencyId, from);
        months.persistAndFlush(month);
        return month;
    }

    /** Held, or a new one that is not kept yet. */
    private WageMonth found(UUID agencyId, String text) {
        var month = YearMonth.parse(text);
        if (month.isAfter(YearMonth.from(today.date()))) {
            throw new Invalid(WageProblem.FUTURE_MONTH, "month", text);
        }
        return months.of(agencyId, month).orElseGet(() -> opened(agencyId, month));
    }

    private WageMonth opened(UUID agencyId, YearMonth month) {
        return WageMonth.open(Ids.next(), agencyId, month, today.day().rules().get("WAGE-DAY", month.atDay(1)));
    }

    private List<WageLine> lines(List<WageResource.Payment> payments, WageMonth month, Actor actor) {
        var lines = new ArrayList<WageLine>();
        for (var payment : payments) {
            lines.add(line(payment, "payments[" + lines.size() + "].", month, actor));
        }
        return lines;
    }

    private WageLine line(WageResource.Payment payment, String at, WageMonth month, Actor actor) {
        var first = month.month().atDay(1);
        var worked = posts.workedBetween(month.agencyId(), first, month.month().atEndOfMonth()).stream()
                .filter(post -> post.id().equals(payment.postId())).findFirst()
                .orElseThrow(() -> new Invalid(WageProblem.NOT_OF_THE_MONTH, at + "postId", payment.postId(),
                        month.month()));
        if (!payment.amount().isPositive()) {
            throw new Invalid(WageProblem.AMOUNT, at + "amount");
        }
        if (payment.paidOn().isBefore(first) || payment.paidOn().isAfter(today.date())) {
            throw new Invalid(WageProblem.PAID_DAY, at + "paidOn", payment.paidOn(), first, today.date());
        }
        return new WageLine(worked.id(), worked.workerId(), payment.amount().fen(), payment.paidOn(), actor.id());
    }

    /** The month that is looked at has its successor opened: a long silence is caught up month by month. */
    void fellDue(UUID id) {
        commands.giveAll(months.locked(id), WageCommand.FALL_DUE, month -> {
            var said = month.tick(months.due(month), today.date());
            var next = month.month().plusMonths(1);
            if (months.of(month.agencyId(), next).isEmpty()) {
                months.persistAndFlush(opened(month.agencyId(), next));
            }
            return said.map(this::withRisks).orElse(List.of());
        });
    }

    /** A month that is missed endangers its contracts; one that is settled late does so no more. */
    private List<DomainEvent> withRisks(WageEvent fact) {
        var said = new ArrayList<DomainEvent>(List.of(fact));
        said.addAll(switch (fact) {
            case WageEvent.Confirmed late when late.late() -> risks.wagesSettled(late.agencyId(), late.month());
            case WageEvent.Confirmed inTime -> List.of();
            case WageEvent.Missed missed -> risks.wagesMissed(missed);
        });
        return said;
    }
}
