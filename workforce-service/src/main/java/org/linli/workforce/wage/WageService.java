package org.linli.workforce.wage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.workforce.agency.Employers;
import org.linli.workforce.post.Posts;
import org.linli.workforce.wage.WageStatus.WageCommand;
import org.linli.workforce.wage.slip.AmendedMonth;
import org.linli.workforce.wage.slip.SlipWriter;
import org.linli.workforce.wage.slip.Statement;

/**
 * Wages month by month. An agency is expected to confirm from the month it first confirmed, from the first month that a
 * contract pays wages for, or from the month it was told to; each month then opens the next, so that none is forgotten.
 */
@ApplicationScoped
class WageService implements AmendedMonth {

    private final WageMonths months;
    private final Commands commands;
    private final Posts posts;
    private final SalaryRisks risks;
    private final Employers employers;
    private final SlipWriter slips;
    private final Today today;

    WageService(WageMonths months, Commands commands, Posts posts, SalaryRisks risks, Employers employers,
            SlipWriter slips, Today today) {
        this.months = months;
        this.commands = commands;
        this.posts = posts;
        this.risks = risks;
        this.employers = employers;
        this.slips = slips;
        this.today = today;
    }

    /** All payments of the request or none; a month that nobody opened is opened with its first payments. */
    @Transactional
    WageMonth confirm(WageResource.Confirmation request, Actor actor) {
        return commands.giveAll(found(request.agencyId(), request.month()), WageCommand.CONFIRM, month -> {
            var roll = roll(month);
            for (var at = 0; at < request.payments().size(); at++) {
                refuse(request.payments().get(at), "payments[" + at + "].", roll);
            }
            return stated(month, roll, request.payments(), actor);
        });
    }

    /** Each payment by itself: those that can be are confirmed together, of the others it is said why not. */
    @Transactional
    BatchAnswer confirmEach(WageResource.Batch request, Actor actor) {
        var month = found(request.agencyId(), request.month());
        month.require(WageCommand.CONFIRM);
        var roll = roll(month);
        var rows = new ArrayList<BatchAnswer.Row>();
        var good = new LinkedHashMap<UUID, WageResource.Payment>();
        var disputed = slips.inDispute(month.id());
        for (var payment : request.payments()) {
            var fault = roll.fault(payment)
                    .or(() -> month.holds(payment.postId()) || good.containsKey(payment.postId())
                            ? Optional.of(WageProblem.CONFIRMED_ALREADY) : Optional.empty())
                    .or(() -> disputed.contains(payment.postId()) ? Optional.of(WageProblem.IN_DISPUTE)
                            : Optional.empty());
            fault.ifPresentOrElse(why -> rows.add(BatchAnswer.Row.refused(payment.postId(), why)), () -> {
                good.put(payment.postId(), payment);
                rows.add(BatchAnswer.Row.confirmed(payment.postId()));
            });
        }
        if (!good.isEmpty()) {
            commands.giveAll(month, WageCommand.CONFIRM, held -> stated(held, roll, List.copyOf(good.values()), actor));
        }
        return new BatchAnswer(request.agencyId(), request.month(), good.size(), rows);
    }

    private List<DomainEvent> stated(WageMonth month, PayRoll roll, List<WageResource.Payment> payments, Actor actor) {
        var lines = payments.stream().map(payment -> roll.line(payment, actor)).toList();
        var disputed = slips.inDispute(month.id());
        lines.stream().map(WageLine::postId).filter(disputed::contains).findFirst().ifPresent(post -> {
            throw new Conflict(WageProblem.IN_DISPUTE, post, month.month());
        });
        var confirmed = month.confirm(lines, months.due(month), today.date());
        months.persistAndFlush(month);
        openNextOf(month);
        slips.state(month.id(), month.agencyId(), month.month().toString(),
                lines.stream().map(line -> new Statement(line.workerId(), line.postId(), line.fen(), line.paidOn(),
                        roll.floor(line.workerId()))).toList(),
                actor);
        var said = new ArrayList<DomainEvent>(confirmed.map(this::withRisks).orElse(List.of()));
        var below = (int) lines.stream().map(WageLine::workerId).distinct()
                .filter(worker -> month.status().isComplete() || roll.isWhole(worker, month))
                .filter(worker -> month.paidTo(worker) < roll.floor(worker)).count();
        if (below > 0) {
            said.add(new WageEvent.BelowFloor(month.agencyId(), month.month().toString(), below));
        }
        return said;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void hold(UUID monthId) {
        months.locked(monthId);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void amend(UUID monthId, UUID postId, long fen, LocalDate paidOn) {
        commands.giveAll(months.locked(monthId), WageCommand.AMEND, month -> {
            var said = month.amend(postId, fen, paidOn, months.due(month), today.date());
            openNextOf(month);
            return said.stream().map(this::withRisks).flatMap(List::stream).toList();
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

    /** A month that is complete is looked at no more. */
    private void openNextOf(WageMonth month) {
        if (month.status().isComplete()) {
            expectFrom(month.agencyId(), month.month().plusMonths(1));
        }
    }

    /** From that month on; a month in which nobody works is silent. */
    void expectFrom(UUID agencyId, YearMonth first) {
        if (months.of(agencyId, first).isEmpty()) {
            months.persistAndFlush(opened(agencyId, first));
        }
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

    private PayRoll roll(WageMonth month) {
        var first = month.month().atDay(1);
        var worked = posts.workedBetween(month.agencyId(), first, month.month().atEndOfMonth());
        return new PayRoll(month.month(), worked, today.date(), today.day().rules().get("WAGE-FLOOR", first));
    }

    /** @throws Invalid naming what is wrong with the payment */
    private static void refuse(WageResource.Payment payment, String at, PayRoll roll) {
        roll.fault(payment).ifPresent(fault -> {
            throw switch (fault) {
                case NOT_OF_THE_MONTH ->
                    new Invalid(WageProblem.NOT_OF_THE_MONTH, at + "postId", payment.postId(), roll.month());
                case AMOUNT -> new Invalid(WageProblem.AMOUNT, at + "amount");
                default -> new Invalid(WageProblem.PAID_DAY, at + "paidOn", payment.paidOn(), roll.month().atDay(1),
                        roll.today());
            };
        });
    }

    /** The month that is looked at has its successor opened: a long silence is caught up month by month. */
    void fellDue(UUID id) {
        commands.giveAll(months.locked(id), WageCommand.FALL_DUE, month -> {
            var said = month.tick(months.due(month), today.date());
            expectFrom(month.agencyId(), month.month().plusMonths(1));
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
            case WageEvent.Amended amended -> List.of();
            case WageEvent.BelowFloor below -> List.of();
        });
        return said;
    }
}
