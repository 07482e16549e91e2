package org.linli.funding.payable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Untouched.sql;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.funding.Case;
import org.linli.funding.Untouched;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;

/** A payable is asked before its clock is caught up: days gone by are booked by commands that are done, by no other. */
@QuarkusTest
@WithTestResource(Engines.class)
class GuardBeforeClockTest {

    private static final Actor ANN = Actor.of("ann");
    private static final Money ONE = Money.yuan("1");

    private static final String CONTESTED =
            "disputed = 100, contested_on = '2026-07-01', contest_until = '2099-01-01', ";

    @Inject
    PayableService service;
    @Inject
    Payables payables;

    static Stream<Arguments> refused() {
        return Stream.of(
                of("what its acceptor would approve", "accepted_by = 'ann', acceptors = '{\"ids\": [\"ann\"]}'",
                        (s, id) -> s.approve(id, "*", ANN)),
                of("what is approved", "stage = 'TREASURY'", (s, id) -> s.approve(id, "*", ANN)),
                of("a pause for no lawful reason", "",
                        (s, id) -> s.pause(id, 0, PauseReason.INTERNAL_PROCESS, Time.today().plusDays(5))),
                of("a pause of what is with the bank", "in_flight = 1",
                        (s, id) -> s.pause(id, 0, PauseReason.COURT_ORDER, Time.today().plusDays(5))),
                of("a pause proposed of what is with the bank", "in_flight = 1",
                        (s, id) -> s.requireOpenTo(PayableCommand.PAUSE, id, "*")),
                of("to contest more than is open", "",
                        (s, id) -> s.dispute(id, 0, TestPayables.contest("780000.01"), Handlers.of(ANN))),
                of("to decide what nobody contests", "", (s, id) -> s.resolve(id, "*", ONE, ANN)),
                of("to decide what one contested oneself", CONTESTED + "disputed_by = '{\"ids\": [\"ann\"]}'",
                        (s, id) -> s.resolve(id, "*", ONE, ANN)),
                of("to confirm more than is contested", CONTESTED + "disputed_by = '{\"ids\": [\"bo\"]}'",
                        (s, id) -> s.resolve(id, "*", Money.yuan("1.01"), ANN)));
    }

    private static Arguments of(String what, String given, BiConsumer<PayableService, UUID> command) {
        return Arguments.of(what, given, command);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void saysNothingOfTheClockWhenItRefuses(String what, String given, BiConsumer<PayableService, UUID> command) {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var id = UUID.fromString(one.payable("WAGE", 1));
        Untouched.by(
                () -> sql("update payable set version = 0, due_on = due_on - 60" + (given.isEmpty() ? "" : ", ") + given
                        + " where id = ?1", id),
                () -> command.accept(service, id), () -> assertThat(payables.get(id).bucket()).isZero());
    }
}
