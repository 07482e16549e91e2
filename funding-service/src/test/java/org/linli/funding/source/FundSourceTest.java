package org.linli.funding.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.testkit.TransitionMatrix;

/** A source in every status against every command, within its validity only. */
class FundSourceTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    private static final Set<SourceCommand> OPEN =
            Set.of(SourceCommand.RECEIVE, SourceCommand.ALLOCATE, SourceCommand.TAKE_BACK, SourceCommand.CLOSE);
    private static final Set<SourceCommand> CLOSED = Set.of(SourceCommand.RECEIVE, SourceCommand.TAKE_BACK);

    private static FundSource pledged() {
        return FundSource.pledge(UUID.randomUUID(),
                new Pledge("A", Channel.PRIVATE, "N-1", new Restriction("stations", List.of(), List.of()), FROM, UNTIL),
                Actor.of("steward"));
    }

    private static FundSource received() {
        var source = pledged();
        source.receive(UUID.randomUUID(), Money.yuan("1"), FROM);
        return source;
    }

    private static FundSource allocated() {
        var source = received();
        source.allocate(FROM);
        return source;
    }

    private static FundSource closed(boolean returned) {
        var source = allocated();
        source.close(returned, FROM);
        return source;
    }

    private static FundSource reported() {
        var source = closed(false);
        source.report(FROM);
        return source;
    }

    @Test
    void acceptsInEveryStatusExactlyItsCommands() {
        TransitionMatrix.check(SourceStatus.class, SourceCommand.class,
                Map.of(SourceStatus.PLEDGED, FundSourceTest::pledged, SourceStatus.RECEIVED, FundSourceTest::received,
                        SourceStatus.ALLOCATED, FundSourceTest::allocated, SourceStatus.SPENT, () -> closed(false),
                        SourceStatus.REPORTED, FundSourceTest::reported, SourceStatus.RETURNED, () -> closed(true)),
                Map.of(SourceCommand.RECEIVE, source -> source.receive(UUID.randomUUID(), Money.yuan("1"), FROM),
                        SourceCommand.ALLOCATE, source -> source.allocate(FROM), SourceCommand.TAKE_BACK,
                        FundSource::takeBack, SourceCommand.CLOSE, source -> source.close(false, FROM),
                        SourceCommand.REPORT, source -> source.report(FROM)),
                Map.of(SourceStatus.PLEDGED, Set.of(SourceCommand.RECEIVE), SourceStatus.RECEIVED, OPEN,
                        SourceStatus.ALLOCATED, OPEN, SourceStatus.SPENT,
                        Set.of(SourceCommand.RECEIVE, SourceCommand.TAKE_BACK, SourceCommand.REPORT),
                        SourceStatus.REPORTED, CLOSED, SourceStatus.RETURNED, CLOSED),
                FundSource::status);
    }

    @Test
    void oneOfWhichNothingWasLeftHasSomethingAgain() {
        var open = allocated();
        open.takeBack();
        assertThat(open.status()).isEqualTo(SourceStatus.ALLOCATED);
        var reported = reported();
        reported.takeBack();
        assertThat(reported.status()).isEqualTo(SourceStatus.RECEIVED);
    }

    @Test
    void isAllocatedFromItsFirstThroughItsLastDay() {
        assertThatThrownBy(() -> received().allocate(FROM.minusDays(1))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> received().allocate(UNTIL.plusDays(1))).isInstanceOf(Conflict.class);
        var source = received();
        source.allocate(UNTIL);
        assertThat(source.status()).isEqualTo(SourceStatus.ALLOCATED);
    }
}
