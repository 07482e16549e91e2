package org.linli.funding.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.bridge.BridgeStatus.BridgeCommand;
import org.linli.funding.payable.InstalmentTrigger;
import org.linli.funding.payable.Part;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.Plan;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.testkit.TransitionMatrix;

/** A bridge in every status against every command, and its bounds. */
class BridgeTest {

    private static final Money TEN = Money.yuan("10");
    private static final Actor DIRECTOR = Actor.of("director");
    private static final Actor CHECKER = Actor.of("checker");

    private static Bridge offered() {
        var wage = Payable.plan(UUID.randomUUID(), "Y-1", new Plan(UUID.randomUUID(), UUID.randomUUID(), "440105005",
                UUID.randomUUID(), 1, InstalmentTrigger.SIGNING, Part.WAGE, TEN, null, BigDecimal.ZERO), Instant.EPOCH);
        return Bridge.offer(UUID.randomUUID(), wage, TEN, Bridge.Limit.UNPAID, LocalDate.EPOCH);
    }

    private static Bridge requested() {
        var bridge = offered();
        bridge.request(TEN, DIRECTOR);
        return bridge;
    }

    private static Bridge granted() {
        var bridge = requested();
        bridge.grant(TEN, TEN, CHECKER);
        return bridge;
    }

    private static Bridge repaid(String yuan) {
        var bridge = granted();
        bridge.repay(Money.yuan(yuan));
        return bridge;
    }

    private static Bridge lapsed() {
        var bridge = offered();
        bridge.lapse();
        return bridge;
    }

    @Test
    void acceptsInEveryStatusExactlyItsCommands() {
        TransitionMatrix.check(BridgeStatus.class, BridgeCommand.class,
                Map.of(BridgeStatus.OFFERED, BridgeTest::offered, BridgeStatus.REQUESTED, BridgeTest::requested,
                        BridgeStatus.GRANTED, BridgeTest::granted, BridgeStatus.REPAYING, () -> repaid("4"),
                        BridgeStatus.REPAID, () -> repaid("10"), BridgeStatus.LAPSED, BridgeTest::lapsed),
                Map.of(BridgeCommand.REQUEST, bridge -> bridge.request(TEN, DIRECTOR),
                        BridgeCommand.GRANT, bridge -> bridge.grant(TEN, TEN, CHECKER),
                        BridgeCommand.REPAY, bridge -> bridge.repay(Money.yuan("1")), BridgeCommand.LAPSE, Bridge::lapse),
                Map.of(BridgeStatus.OFFERED, Set.of(BridgeCommand.REQUEST, BridgeCommand.LAPSE),
                        BridgeStatus.REQUESTED, Set.of(BridgeCommand.GRANT, BridgeCommand.LAPSE),
                        BridgeStatus.GRANTED, Set.of(BridgeCommand.REPAY), BridgeStatus.REPAYING, Set.of(BridgeCommand.REPAY),
                        BridgeStatus.REPAID, Set.of(), BridgeStatus.LAPSED, Set.of()), Bridge::status);
    }

    @Test
    void isGrantedNeitherByWhoAskedNorBeyondWhatCanRepayIt() {
        assertThatThrownBy(() -> requested().grant(TEN, TEN, DIRECTOR)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> requested().grant(TEN, Money.yuan("9.99"), CHECKER)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> offered().request(Money.yuan("10.01"), DIRECTOR)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> granted().repay(Money.yuan("10.01"))).isInstanceOf(Invalid.class);
        assertThat(repaid("4").owed()).isEqualTo(Money.yuan("6"));
    }
}
