package org.linli.procurement.panel;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.TransitionMatrix;

class SeatTest {

    private static Seat drawn() {
        return Seat.drawn(Ids.next(), Ids.next(), Ids.next(), Seat.Kind.EXPERT, null);
    }

    private static Seat after(Consumer<Seat> step) {
        var seat = drawn();
        step.accept(seat);
        return seat;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        Map<SeatStatus, Supplier<Seat>> reach = Map.of(SeatStatus.DRAWN, SeatTest::drawn, SeatStatus.CONFIRMED,
                () -> after(Seat::confirm), SeatStatus.DECLINED, () -> after(seat -> seat.decline("r")), SeatStatus.RECUSED,
                () -> after(seat -> seat.recuse("r")), SeatStatus.DISMISSED, () -> after(seat -> seat.dismiss("r")));
        Map<SeatCommand, Consumer<Seat>> commands = Map.of(SeatCommand.CONFIRM, Seat::confirm, SeatCommand.DECLINE,
                seat -> seat.decline("r"), SeatCommand.RECUSE, seat -> seat.recuse("r"), SeatCommand.DISMISS, seat -> seat.dismiss("r"));
        Map<SeatStatus, Set<SeatCommand>> table = Map.of(SeatStatus.DRAWN, EnumSet.allOf(SeatCommand.class),
                SeatStatus.CONFIRMED, EnumSet.of(SeatCommand.RECUSE, SeatCommand.DISMISS), SeatStatus.DECLINED, Set.of(),
                SeatStatus.RECUSED, Set.of(), SeatStatus.DISMISSED, Set.of());
        TransitionMatrix.check(SeatStatus.class, SeatCommand.class, reach, commands, table, Seat::status);
    }
}
