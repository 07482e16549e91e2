package org.linli.workforce.wage.slip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Invalid;
import org.linli.workforce.wage.slip.SlipStatus.SlipCommand;

/** One transaction per command on a slip; the month it stands in follows what was agreed or decided. */
@ApplicationScoped
class SlipService {

    private final WageSlips slips;
    private final Commands commands;
    private final AmendedMonth months;
    private final Today today;

    SlipService(WageSlips slips, Commands commands, AmendedMonth months, Today today) {
        this.slips = slips;
        this.commands = commands;
        this.months = months;
        this.today = today;
    }

    @Transactional
    WageSlip acknowledge(UUID id, @Nullable String ifMatch) {
        return settling(id, slip -> commands.change(slip, ifMatch, SlipCommand.ACKNOWLEDGE,
                held -> held.acknowledge(today.date())));
    }

    @Transactional
    WageSlip contest(UUID id, @Nullable String ifMatch, SlipResource.Objection said, Actor by) {
        return commands.decide(slips.locked(id), ifMatch, SlipCommand.CONTEST,
                slip -> slip.contest(claim(slip, said, true, by), by, today.day().until("WAGE-ANSWER")));
    }

    @Transactional
    WageSlip accept(UUID id, @Nullable String ifMatch) {
        return settling(id,
                slip -> commands.decide(slip, ifMatch, SlipCommand.ACCEPT, held -> held.accept(today.date())));
    }

    @Transactional
    WageSlip insist(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(slips.locked(id), ifMatch, SlipCommand.INSIST,
                slip -> slip.insist(by, today.day().until("WAGE-DECIDE")));
    }

    @Transactional
    WageSlip propose(UUID id, @Nullable String ifMatch, SlipResource.Objection said, Actor by) {
        return commands.decide(slips.locked(id), ifMatch, SlipCommand.PROPOSE,
                slip -> slip.propose(claim(slip, said, false, by), by, today.day().until("WAGE-ANSWER")));
    }

    @Transactional
    WageSlip decide(UUID id, @Nullable String ifMatch, boolean granted, Actor by) {
        return settling(id, slip -> commands.decide(slip, ifMatch, SlipCommand.DECIDE, held -> {
            held.requireOther(by, today.day().rule("CASE-SEPARATION"));
            return held.decide(granted, today.date());
        }));
    }

    void tick(UUID id) {
        commands.give(slips.locked(id), SlipCommand.TICK,
                slip -> slip.tick(today.date(), today.day().until("WAGE-DECIDE")));
    }

    /** What stands in the slip stands in the month, which is held only where that may change. */
    private WageSlip settling(UUID id, UnaryOperator<WageSlip> command) {
        slips.monthInDispute(id).ifPresent(months::hold);
        var slip = slips.locked(id);
        var before = slip.pay();
        command.apply(slip);
        if (!slip.pay().equals(before)) {
            months.amend(slip.monthId(), slip.postId(), slip.fen(), slip.paidOn());
        }
        return slip;
    }

    /** @throws Invalid for an amount or a day that cannot be, or that is what was stated */
    private Claim claim(WageSlip slip, SlipResource.Objection said, boolean byWorker, Actor by) {
        var pay = new Pay(said.amount().fen(), said.paidOn());
        if (pay.fen() < 0) {
            throw new Invalid(SlipProblem.AMOUNT, "amount");
        }
        var first = YearMonth.parse(slip.month()).atDay(1);
        if (pay.paidOn().isBefore(first) || pay.paidOn().isAfter(today.date())) {
            throw new Invalid(SlipProblem.PAID_DAY, "paidOn", pay.paidOn(), first, today.date());
        }
        if (pay.equals(slip.pay())) {
            throw new Invalid(SlipProblem.AS_STATED, "amount");
        }
        return new Claim(pay, said.reason(), byWorker, by.id(), today.date());
    }
}
