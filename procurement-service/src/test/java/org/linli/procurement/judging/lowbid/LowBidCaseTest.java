package org.linli.procurement.judging.lowbid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;

class LowBidCaseTest {

    private static final Rule TERM = RuleBook.shipped().get("L.minutes", LocalDate.of(2026, 11, 24));
    private static final Instant UNTIL = Instant.parse("2026-11-24T02:30:00Z");
    private static final Instant BEFORE = UNTIL.minusSeconds(1);

    /** Who sits, by seat. */
    private static final Map<UUID, UUID> FIVE =
            Stream.generate(Ids::next).limit(5).collect(Collectors.toMap(Function.identity(), seat -> Ids.next()));

    private static LowBidCase asked() {
        return LowBidCase.ask(Ids.next(), new LowBidCase.Asked(Ids.next(), Ids.next(), Ids.next()), List.of(), UNTIL);
    }

    private static LowBidCase explained() {
        return after(asked(), LowBidCaseTest::explain);
    }

    private static void explain(LowBidCase lowBid) {
        lowBid.explain(new CostExplanation("volunteers give half the hours", List.of(), BEFORE), TERM);
    }

    private static void vote(LowBidCase lowBid, boolean proven) {
        lowBid.vote(new LowBidVote(UUID.randomUUID(), proven, "o", List.of("market price")), FIVE, UNTIL, TERM);
    }

    private static LowBidCase decided(boolean proven) {
        return after(explained(), lowBid -> {
            for (int member = 0; member < 3; member++) {
                vote(lowBid, proven);
            }
        });
    }

    private static LowBidCase after(LowBidCase lowBid, Consumer<LowBidCase> step) {
        step.accept(lowBid);
        return lowBid;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        Map<LowBidStatus, Supplier<LowBidCase>> reach =
                Map.of(LowBidStatus.ASKED, LowBidCaseTest::asked, LowBidStatus.EXPLAINED, LowBidCaseTest::explained,
                        LowBidStatus.ACCEPTED, () -> decided(true), LowBidStatus.UNPROVEN, () -> decided(false));
        Map<LowBidCommand, Consumer<LowBidCase>> commands = Map.of(LowBidCommand.EXPLAIN, LowBidCaseTest::explain,
                LowBidCommand.VOTE, lowBid -> vote(lowBid, true));
        Map<LowBidStatus, Set<LowBidCommand>> table = Map.of(LowBidStatus.ASKED, EnumSet.allOf(LowBidCommand.class),
                LowBidStatus.EXPLAINED, EnumSet.of(LowBidCommand.VOTE), LowBidStatus.ACCEPTED, Set.of(),
                LowBidStatus.UNPROVEN, Set.of());
        TransitionMatrix.check(LowBidStatus.class, LowBidCommand.class, reach, commands, table, LowBidCase::status);
    }

    @Test
    void nobodyVotesWhileTheBidderMayExplainAndNobodyExplainsLate() {
        assertThatThrownBy(() -> asked().vote(new LowBidVote(Ids.next(), false, "o", List.of()), FIVE, BEFORE, TERM))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> asked().explain(new CostExplanation("t", List.of(), UNTIL), TERM))
                .isInstanceOf(RuleRefused.class);
        assertThat(explained().vote(new LowBidVote(Ids.next(), true, "o", List.of()), FIVE, BEFORE, TERM)).isEmpty();
    }

    @Test
    void moreThanHalfDecidesAndNobodyVotesTwice() {
        var lowBid = explained();
        var seat = Ids.next();
        lowBid.vote(new LowBidVote(seat, true, "o", List.of()), FIVE, UNTIL, TERM);
        assertThatThrownBy(() -> lowBid.vote(new LowBidVote(seat, true, "o", List.of()), FIVE, UNTIL, TERM))
                .isInstanceOf(Conflict.class);
        vote(lowBid, false);
        vote(lowBid, true);
        assertThat(lowBid.status()).isEqualTo(LowBidStatus.EXPLAINED);
        assertThat(lowBid.vote(new LowBidVote(Ids.next(), true, "o", List.of()), FIVE, UNTIL, TERM).orElseThrow())
                .isInstanceOfSatisfying(LowBidEvent.Decided.class, decided -> {
                    assertThat(decided.accepted()).isTrue();
                    assertThat(decided.votesFor()).isEqualTo(3);
                    assertThat(decided.votesAgainst()).isEqualTo(1);
                });
    }
}
