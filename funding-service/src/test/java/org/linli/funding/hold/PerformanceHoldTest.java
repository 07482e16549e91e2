package org.linli.funding.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.hold.HoldStatus.HoldCommand;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;

/** A hold in every status against every command. */
class PerformanceHoldTest {

    private static final Deadline UNTIL = new Deadline(LocalDate.EPOCH.plusYears(1), "FH12", "basis", false);

    private static PerformanceHold waiting() {
        return new PerformanceHold(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, "UNQUALIFIED",
                LocalDate.EPOCH, UNTIL);
    }

    private static PerformanceHold held() {
        var hold = waiting();
        hold.heldOn(UUID.randomUUID(), "S-1");
        return hold;
    }

    private static PerformanceHold contestable() {
        var hold = held();
        hold.shorten("closed", LocalDate.EPOCH, UNTIL);
        return hold;
    }

    private static PerformanceHold released() {
        var hold = held();
        hold.release(LocalDate.EPOCH, "done");
        return hold;
    }

    @Test
    void whatWasClosedBeforeThereWasAnythingToHoldIsContestableOnceThereIs() {
        var hold = waiting();
        hold.shorten("closed", LocalDate.EPOCH, UNTIL);
        assertThat(hold.status()).isEqualTo(HoldStatus.WAITING);
        hold.heldOn(UUID.randomUUID(), "S-1");
        assertThat(hold.status()).isEqualTo(HoldStatus.CONTESTABLE);
    }

    @Test
    void acceptsInEveryStatusExactlyItsCommands() {
        TransitionMatrix.check(HoldStatus.class, HoldCommand.class,
                Map.of(HoldStatus.WAITING, PerformanceHoldTest::waiting, HoldStatus.HELD, PerformanceHoldTest::held,
                        HoldStatus.CONTESTABLE, PerformanceHoldTest::contestable, HoldStatus.RELEASED,
                        PerformanceHoldTest::released),
                Map.of(HoldCommand.ORDER, hold -> hold.order("UNQUALIFIED", LocalDate.EPOCH, UNTIL), HoldCommand.PLACE,
                        hold -> hold.heldOn(UUID.randomUUID(), "S-1"), HoldCommand.PROVIDE,
                        hold -> hold.provide(UUID.randomUUID(), UUID.randomUUID(), LocalDate.EPOCH),
                        HoldCommand.SHORTEN, hold -> hold.shorten("closed", LocalDate.EPOCH, UNTIL),
                        HoldCommand.RELEASE, hold -> hold.release(LocalDate.EPOCH, "x"), HoldCommand.FREE,
                        hold -> hold.free(LocalDate.EPOCH, "x")),
                Map.of(HoldStatus.WAITING, Set.of(HoldCommand.PLACE, HoldCommand.SHORTEN, HoldCommand.RELEASE),
                        HoldStatus.HELD, Set.of(HoldCommand.PROVIDE, HoldCommand.SHORTEN, HoldCommand.RELEASE),
                        HoldStatus.CONTESTABLE, Set.of(HoldCommand.PROVIDE, HoldCommand.RELEASE, HoldCommand.FREE),
                        HoldStatus.RELEASED, Set.of(HoldCommand.ORDER)),
                PerformanceHold::status);
    }
}
