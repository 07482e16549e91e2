package org.linli.registry.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.registry.norm.Poll.PollChoice;

class PollTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Poll of(int electorate, int inFavour, int against, int abstained) {
        var poll = new Poll(DAY, DAY.plusDays(9), electorate, true, 50, 50, 0, 0, 0);
        for (var choice : IntStream.range(0, inFavour + against + abstained).mapToObj(n -> n < inFavour
                ? PollChoice.IN_FAVOUR : n < inFavour + against ? PollChoice.AGAINST : PollChoice.ABSTAIN).toList()) {
            poll = poll.with(choice);
        }
        return poll;
    }

    @Test
    void theQuorumIsAShareOfThoseWhoMayVote() {
        assertThat(of(10, 5, 0, 0).isQuorate()).isTrue();
        assertThat(of(10, 4, 0, 0).isQuorate()).isFalse();
        assertThat(of(11, 5, 0, 0).isQuorate()).isFalse();
        assertThat(of(0, 0, 0, 0).isQuorate()).isFalse();
    }

    @Test
    void moreThanTheShareOfAllWhoVotedAdopts() {
        assertThat(of(10, 6, 4, 0).isAdopted()).isTrue();
        assertThat(of(10, 5, 5, 0).isAdopted()).isFalse();
        assertThat(of(10, 5, 2, 3).isAdopted()).isFalse();
        assertThat(of(100, 30, 0, 0).isAdopted()).isFalse();
    }
}
