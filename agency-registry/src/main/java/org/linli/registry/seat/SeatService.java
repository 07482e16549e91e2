package org.linli.registry.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.registry.seat.SeatStatus.SeatCommand;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.Impartiality;

/** One transaction per step of a seat. */
@ApplicationScoped
class SeatService {

    private final ConsultativeSeats seats;
    private final AgencyRegister register;
    private final Impartiality impartiality;
    private final Commands commands;
    private final Today today;

    SeatService(ConsultativeSeats seats, AgencyRegister register, Impartiality impartiality, Commands commands,
            Today today) {
        this.seats = seats;
        this.register = register;
        this.impartiality = impartiality;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    ConsultativeSeat propose(SeatResource.NewSeat body, Actor officer) {
        register.requireRegistered(body.agencyId());
        impartiality.require(body.agencyId());
        var day = today.day();
        var proposed = ConsultativeSeat.propose(Ids.next(), body.agencyId(), body.council(), body.basis(), body.from(),
                body.until(), officer, day.date(), day.until("STEP-CONFIRM"));
        UniqueIndex.decides(() -> seats.persistAndFlush(proposed),
                Map.of("consultative_seat_open", () -> new Conflict(SeatProblem.HELD_ALREADY, body.council())));
        return proposed;
    }

    @Transactional
    ConsultativeSeat confirm(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(seats.locked(id), ifMatch, SeatCommand.CONFIRM, held -> {
            register.requireRegistered(held.agencyId());
            impartiality.require(held.agencyId());
            return held.confirm(second, today.date(), today.day().rule("SEPARATION"));
        });
    }

    @Transactional
    ConsultativeSeat reject(UUID id, @Nullable String ifMatch) {
        return commands.change(seats.locked(id), ifMatch, SeatCommand.REJECT, held -> held.fall(SeatCommand.REJECT));
    }

    void fellDue(UUID id) {
        var due = seats.get(id);
        if (due.status() == SeatStatus.HELD) {
            commands.give(due, SeatCommand.END, ConsultativeSeat::end);
        } else {
            commands.giveAll(due, SeatCommand.LAPSE, Commands.silently(held -> held.fall(SeatCommand.LAPSE)));
        }
    }
}
