package org.linli.workforce.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.workforce.post.APost;
import org.linli.workforce.post.Tier;
import org.linli.workforce.supervision.OrderStatus.OrderCommand;

class SupervisionOrderTest {

    private static final Rule PER_DAY = RuleBook.shipped().get("SUPERVISION-DAY", LocalDate.parse("2026-09-01"));
    private static final LocalDate DAY = LocalDate.parse("2026-09-10");
    private static final RuleBook RULES = RuleBook.shipped();
    private static final UUID AGENCY = UUID.randomUUID();

    private static Rule rule(String id) {
        return RULES.get(id, DAY);
    }

    /** Two months of four hours. */
    private static SupervisionOrder ordered() {
        return new SupervisionOrder(UUID.randomUUID(), AGENCY, UUID.randomUUID(), UUID.randomUUID(), 4, DAY,
                DAY.plusMonths(2), rule("T09-REPORT"));
    }

    private static void assign(SupervisionOrder order) {
        order.assign(APost.active(AGENCY, Tier.LOCAL_SUPERVISOR), 5, rule("T08-BLOCK"), rule("T07-CERT"));
    }

    private static SupervisionOrder assigned() {
        var order = ordered();
        assign(order);
        return order;
    }

    private static SupervisionOrder fulfilled() {
        var order = assigned();
        order.report(1, 4, "cases", DAY.plusMonths(1), PER_DAY);
        order.report(2, 4, "cases", DAY.plusMonths(2), PER_DAY);
        return order;
    }

    private static SupervisionOrder missed() {
        var order = ordered();
        order.miss(rule("T09-REPORT"));
        return order;
    }

    private static SupervisionOrder withdrawn() {
        var order = assigned();
        order.withdraw(DAY);
        return order;
    }

    private static void renew(SupervisionOrder order) {
        order.renew(4, DAY.plusMonths(1), DAY.plusMonths(3), rule("T09-REPORT"));
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(OrderStatus.class, OrderCommand.class,
                Map.of(OrderStatus.ORDERED, SupervisionOrderTest::ordered, OrderStatus.ASSIGNED,
                        SupervisionOrderTest::assigned, OrderStatus.FULFILLED, SupervisionOrderTest::fulfilled,
                        OrderStatus.MISSED, SupervisionOrderTest::missed, OrderStatus.WITHDRAWN,
                        SupervisionOrderTest::withdrawn),
                Map.of(OrderCommand.ASSIGN, SupervisionOrderTest::assign, OrderCommand.UNASSIGN,
                        SupervisionOrder::unassign, OrderCommand.REPORT,
                        order -> order.report(1, 4, "cases", DAY.plusMonths(1), PER_DAY), OrderCommand.MISS,
                        order -> order.miss(rule("T09-REPORT")), OrderCommand.WITHDRAW, order -> order.withdraw(DAY),
                        OrderCommand.RENEW, SupervisionOrderTest::renew),
                Map.of(OrderStatus.ORDERED, Set.of(OrderCommand.ASSIGN, OrderCommand.MISS, OrderCommand.WITHDRAW),
                        OrderStatus.ASSIGNED,
                        Set.of(OrderCommand.ASSIGN, OrderCommand.UNASSIGN, OrderCommand.REPORT, OrderCommand.MISS,
                                OrderCommand.WITHDRAW),
                        OrderStatus.FULFILLED, Set.of(), OrderStatus.MISSED, Set.of(OrderCommand.WITHDRAW),
                        OrderStatus.WITHDRAWN, Set.of(OrderCommand.RENEW)),
                SupervisionOrder::status);
    }

    @Test
    void hoursOfAPeriodAddUpAndTheLastPeriodFulfils() {
        var order = assigned();
        assertThat(order.report(1, 3, "three", DAY.plusDays(20), PER_DAY)).singleElement()
                .isInstanceOf(SupervisionEvent.OrderReported.class);
        assertThat(order.missing()).containsExactly(1, 2);
        order.report(1, 1, "one more", DAY.plusDays(25), PER_DAY);
        assertThat(order.missing()).containsExactly(2);
        assertThat(order.report(2, 4, "four", DAY.plusMonths(1), PER_DAY)).last()
                .isInstanceOf(SupervisionEvent.OrderFulfilled.class);
    }

    @Test
    void sixMonthsAreSixPeriodsFromWhateverDay() {
        for (var from = DAY; from.isBefore(DAY.plusYears(4)); from = from.plusDays(1)) {
            var order = new SupervisionOrder(UUID.randomUUID(), AGENCY, UUID.randomUUID(), UUID.randomUUID(), 4, from,
                    from.plusMonths(6), rule("T09-REPORT"));
            assertThat(order.missing()).as("ordered on %s", from).hasSize(6);
        }
    }

    @Test
    void refusesPeriodsThatAreNotOrHaveNotBegun() {
        for (var period : new int[]{0, 2, 3}) {
            assertThatThrownBy(() -> assigned().report(period, 4, "x", DAY.plusDays(3), PER_DAY))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void theSupervisorIsTheAgencysOwnAndHasRoomForTheTeam() {
        var order = ordered();
        assertThatThrownBy(() -> order.assign(APost.active(UUID.randomUUID(), Tier.LOCAL_SUPERVISOR), 1,
                rule("T08-BLOCK"), rule("T07-CERT"))).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(
                () -> order.assign(APost.active(AGENCY, Tier.SENIOR), 1, rule("T08-BLOCK"), rule("T07-CERT")))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(
                () -> order.assign(APost.active(AGENCY, Tier.MANAGER), 21, rule("T08-BLOCK"), rule("T07-CERT")))
                .isInstanceOf(RuleRefused.class);
        assertThat(order.status()).isEqualTo(OrderStatus.ORDERED);
    }

    @Test
    void theMissNamesThePeriodsAndTheDayItFellDue() {
        var order = assigned();
        order.report(1, 4, "cases", DAY.plusDays(20), PER_DAY);
        var missed = order.miss(rule("T09-REPORT"));
        assertThat(missed.missing()).containsExactly(2);
        assertThat(missed.on()).isEqualTo("2026-11-21");
    }

    @Test
    void whoseSupervisorLeavesWaitsForAnother() {
        var order = assigned();
        order.unassign();
        assertThat(order.status()).isEqualTo(OrderStatus.ORDERED);
        assertThat(order.supervisorPostId()).isNull();
    }

    @Test
    void noMoreIsReportedThanTheDaysOfAPeriodHold() {
        var order = assigned();
        assertThatThrownBy(() -> order.report(1, 9, "one day", DAY, PER_DAY)).isInstanceOf(RuleRefused.class);
        order.report(1, 8, "one day", DAY, PER_DAY);
        assertThatThrownBy(() -> order.report(1, 9, "two days", DAY.plusDays(1), PER_DAY))
                .isInstanceOf(RuleRefused.class);
    }
}
