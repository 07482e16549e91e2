package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.funding.payable.Hold;
import org.linli.funding.payable.OverdueThresholds;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableClock;
import org.linli.funding.payable.PayableCommand;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;

/** Holds and frees one performance part; wages are out of reach: {@link Payable#hold} refuses any other part. */
@ApplicationScoped
class PartHolder {

    private final PayableClock clock;
    private final Commands commands;
    private final Today today;

    PartHolder(PayableClock clock, Commands commands, Today today) {
        this.clock = clock;
        this.commands = commands;
        this.today = today;
    }

    /** What the clock had to say before it stands still is said first. */
    void hold(Payable payable, Hold hold) {
        commands.giveAll(payable, PayableCommand.HOLD, found -> {
            clock.catchUp(found, today.instant());
            return found.hold(hold, today.instant());
        });
    }

    void release(Payable payable, Hold hold, String why) {
        var day = today.day();
        if (payable.accepted().contains(PayableCommand.RELEASE)) {
            commands.giveAll(payable, PayableCommand.RELEASE, found -> found.release(hold, why,
                    OverdueThresholds.of(day.rules(), day.date()), day.calendar(), today.instant()));
        }
    }
}
