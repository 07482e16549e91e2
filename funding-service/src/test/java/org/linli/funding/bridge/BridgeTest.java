package org.linli.funding.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.bridge.BridgeStatus.BridgeCommand;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.Part;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableTerms;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.testkit.TransitionMatrix;

/** A bridge in every status against every command, and its bounds. */
class BridgeTest {

    private static final Money TEN = Money.yuan("10");
    private static final Actor DIRECTOR = Actor.of("director");
    private static final Actor CHECKER = Actor.of("checker");
    private static final Handlers MAKER = Handlers.of(Actor.of("maker"));
    private static final PayeeAccount PAYEE = new PayeeAccount(UUID.randomUUID(), "****1", "A", "B", null);
    private static final UUID PAYMENT = UUID.randomUUID();

    private static Payable wage() {
        return Payable.plan(
                UUID.randomUUID(), "Y-1", new PayableTerms(UUID.randomUUID(), UUID.randomUUID(), "440105005",
                        UUID.randomUUID(), 1, InstalmentTrigger.SIGNING, Part.WAGE, null, BigDecimal.ZERO, 0),
                TEN, Instant.EPOCH);
    }

    private static Bridge offered(Payable wage) {
        return Bridge.offer(UUID.randomUUID(), Facility.BRIDGE, wage, Cap.of(Money.yuan("30"), TEN, Money.yuan("20")),
                LocalDate.EPOCH);
    }

    private static Bridge offered() {
        return offered(wage());
    }

    private static Bridge requested(Payable wage) {
        var bridge = offered(wage);
        bridge.request(TEN, DIRECTOR);
        return bridge;
    }

    private static Bridge requested() {
        return requested(wage());
    }

    private static Bridge granted(Payable wage) {
        var bridge = requested(wage);
        bridge.grant(TEN, TEN, MAKER, CHECKER);
        bridge.sent(UUID.randomUUID(), PAYEE, Instant.EPOCH);
        return bridge;
    }

    private static Bridge granted() {
        return granted(wage());
    }

    /** Nothing will repay it any more. */
    private static Payable voided() {
        var wage = wage();
        wage.cancel("CONTRACT_TERMINATED", Instant.EPOCH);
        return wage;
    }

    /** The bank has paid it, where it was told to. */
    private static Bridge answered(Bridge bridge) {
        if (bridge.awaitsBank()) {
            bridge.paidOut(LocalDate.EPOCH);
        }
        return bridge;
    }

    private static Bridge lost() {
        var bridge = answered(granted(voided()));
        bridge.proposeWriteOff(WriteOffReason.NOT_OWED, DIRECTOR);
        return bridge;
    }

    private static Bridge writtenOff() {
        var bridge = answered(granted(voided()));
        bridge.repay(BridgeCommand.REPAY, PAYMENT, Money.yuan("4"));
        bridge.proposeWriteOff(WriteOffReason.NOT_OWED, DIRECTOR);
        bridge.writeOff(CHECKER);
        return bridge;
    }

    private static Bridge repaid(String yuan) {
        var bridge = granted(voided());
        bridge.repay(BridgeCommand.REPAY, PAYMENT, Money.yuan(yuan));
        return bridge;
    }

    private static void writeOff(Bridge bridge) {
        if (answered(bridge).accepted().contains(BridgeCommand.PROPOSE_WRITE_OFF)) {
            bridge.proposeWriteOff(WriteOffReason.NOT_OWED, DIRECTOR);
        }
        bridge.writeOff(CHECKER);
    }

    private static Bridge returned() {
        var bridge = granted();
        bridge.bounce("AC01");
        return bridge;
    }

    private static Bridge lapsed() {
        var bridge = offered();
        bridge.lapse();
        return bridge;
    }

    private static Map<BridgeCommand, Consumer<Bridge>> asked() {
        var asked = new EnumMap<BridgeCommand, Consumer<Bridge>>(BridgeCommand.class);
        asked.put(BridgeCommand.REQUEST, bridge -> bridge.request(TEN, DIRECTOR));
        asked.put(BridgeCommand.GRANT, bridge -> bridge.grant(TEN, TEN, MAKER, CHECKER));
        asked.put(BridgeCommand.REPAY, bridge -> bridge.repay(BridgeCommand.REPAY, PAYMENT, Money.yuan("1")));
        asked.put(BridgeCommand.REPAY_OWN,
                bridge -> answered(bridge).repay(BridgeCommand.REPAY_OWN, PAYMENT, Money.yuan("1")));
        asked.put(BridgeCommand.LAPSE, Bridge::lapse);
        asked.put(BridgeCommand.UNDO, bridge -> bridge.undo(PAYMENT, Money.yuan("1"), false));
        asked.put(BridgeCommand.PROPOSE_WRITE_OFF,
                bridge -> answered(bridge).proposeWriteOff(WriteOffReason.NOT_OWED, DIRECTOR));
        asked.put(BridgeCommand.WRITE_OFF, BridgeTest::writeOff);
        asked.put(BridgeCommand.PAY_OUT, bridge -> bridge.paidOut(LocalDate.EPOCH));
        asked.put(BridgeCommand.ENQUIRE, bridge -> bridge.enquired(Instant.EPOCH));
        asked.put(BridgeCommand.BOUNCE, bridge -> bridge.bounce("AC01"));
        return asked;
    }

    @Test
    void acceptsInEveryStatusExactlyItsCommands() {
        TransitionMatrix.check(BridgeStatus.class, BridgeCommand.class,
                Map.of(BridgeStatus.OFFERED, BridgeTest::offered, BridgeStatus.REQUESTED, BridgeTest::requested,
                        BridgeStatus.GRANTED, () -> granted(voided()), BridgeStatus.REPAYING, () -> repaid("4"),
                        BridgeStatus.REPAID, () -> repaid("10"), BridgeStatus.WRITTEN_OFF, BridgeTest::writtenOff,
                        BridgeStatus.LAPSED, BridgeTest::lapsed, BridgeStatus.RETURNED, BridgeTest::returned),
                asked(),
                Map.of(BridgeStatus.OFFERED, Set.of(BridgeCommand.REQUEST, BridgeCommand.LAPSE), BridgeStatus.REQUESTED,
                        Set.of(BridgeCommand.GRANT, BridgeCommand.LAPSE), BridgeStatus.GRANTED,
                        Set.of(BridgeCommand.REPAY, BridgeCommand.REPAY_OWN, BridgeCommand.PROPOSE_WRITE_OFF,
                                BridgeCommand.WRITE_OFF, BridgeCommand.PAY_OUT, BridgeCommand.ENQUIRE,
                                BridgeCommand.BOUNCE),
                        BridgeStatus.REPAYING,
                        Set.of(BridgeCommand.REPAY, BridgeCommand.REPAY_OWN, BridgeCommand.UNDO,
                                BridgeCommand.PROPOSE_WRITE_OFF, BridgeCommand.WRITE_OFF, BridgeCommand.PAY_OUT,
                                BridgeCommand.ENQUIRE, BridgeCommand.BOUNCE),
                        BridgeStatus.REPAID,
                        Set.of(BridgeCommand.UNDO, BridgeCommand.PAY_OUT, BridgeCommand.ENQUIRE, BridgeCommand.BOUNCE),
                        BridgeStatus.WRITTEN_OFF, Set.of(BridgeCommand.UNDO), BridgeStatus.LAPSED, Set.of(),
                        BridgeStatus.RETURNED, Set.of()),
                Bridge::status);
    }

    @Test
    void isGrantedNeitherByWhoAskedNorBeyondWhatCanRepayIt() {
        assertThatThrownBy(() -> requested().grant(TEN, TEN, MAKER, DIRECTOR)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> requested().grant(TEN, TEN, Handlers.of(DIRECTOR), CHECKER))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> requested().grant(TEN, Money.yuan("9.99"), MAKER, CHECKER))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> offered().request(Money.yuan("10.01"), DIRECTOR)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> granted().repay(BridgeCommand.REPAY, PAYMENT, Money.yuan("10.01")))
                .isInstanceOf(Invalid.class);
        assertThat(repaid("4").owed()).isEqualTo(Money.yuan("6"));
    }

    @Test
    void isWrittenOffByTwoAndOnlyWhenNothingCanRepayIt() {
        assertThatThrownBy(() -> granted().proposeWriteOff(WriteOffReason.NOT_OWED, DIRECTOR))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> lost().writeOff(DIRECTOR)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> granted(voided()).writeOff(CHECKER)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> granted(voided()).proposeWriteOff(WriteOffReason.NOT_OWED, DIRECTOR))
                .as("the bank has not answered").isInstanceOf(Conflict.class);
        assertThat(answered(granted(voided())).accepted()).contains(BridgeCommand.PROPOSE_WRITE_OFF)
                .doesNotContain(BridgeCommand.WRITE_OFF);
        assertThat(granted().accepted()).as("its wage may still be paid").containsExactly(BridgeCommand.REPAY,
                BridgeCommand.PAY_OUT, BridgeCommand.ENQUIRE, BridgeCommand.BOUNCE);
        assertThat(writtenOff().owed()).isEqualTo(Money.ZERO);
    }

    @Test
    void owesAgainWhatAReturnedPaymentHadRepaid() {
        var bridge = repaid("10");
        var undone = bridge.undo(PAYMENT, Money.yuan("10"), false);
        assertThat(undone.left()).isEqualTo(TEN);
        assertThat(bridge.status()).isEqualTo(BridgeStatus.GRANTED);
        var lost = writtenOff();
        lost.undo(PAYMENT, Money.yuan("4"), false);
        assertThat(lost.owed()).isEqualTo(Money.yuan("4"));
        assertThatThrownBy(() -> repaid("4").undo(PAYMENT, Money.yuan("4.01"), false)).isInstanceOf(Invalid.class);
    }

    @Test
    void isCappedByTheSmallestOfPayrollUnpaidAndPool() {
        assertThat(Cap.of(TEN, Money.yuan("20"), Money.yuan("30"))).isEqualTo(new Cap(TEN, Cap.Limit.PAYROLL));
        assertThat(Cap.of(Money.yuan("20"), TEN, Money.yuan("30"))).isEqualTo(new Cap(TEN, Cap.Limit.UNPAID));
        assertThat(Cap.of(Money.yuan("20"), Money.yuan("30"), TEN)).isEqualTo(new Cap(TEN, Cap.Limit.POOL));
        assertThat(Cap.of(Money.yuan("-5"), Money.yuan("30"), TEN).amount()).isEqualTo(Money.ZERO);
    }
}
