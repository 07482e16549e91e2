package org.linli.registry.norm;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.linli.platform.aggregate.BusinessDay;

/**
 * The vote on one edition, by the rules of the day it opened: one agency, one vote.
 *
 * @param electorate agencies in the register on {@code openedOn}
 * @param secret nobody learns how an agency voted
 */
@Embeddable
record Poll(LocalDate openedOn, LocalDate voteUntil, long electorate, boolean secret, int quorumPercent,
        int majorityPercent, int inFavour, int against, int abstained) {

    enum PollChoice {
        IN_FAVOUR, AGAINST, ABSTAIN
    }

    static Poll open(long electorate, BusinessDay day) {
        return new Poll(day.date(), day.until("NORM-VOTE").lastDay(), electorate, day.rule("NORM-SECRET").asInt() > 0,
                day.rule("NORM-QUORUM").asInt(), day.rule("NORM-MAJORITY").asInt(), 0, 0, 0);
    }

    Poll with(PollChoice choice) {
        return new Poll(openedOn, voteUntil, electorate, secret, quorumPercent, majorityPercent,
                inFavour + (choice == PollChoice.IN_FAVOUR ? 1 : 0), against + (choice == PollChoice.AGAINST ? 1 : 0),
                abstained + (choice == PollChoice.ABSTAIN ? 1 : 0));
    }

    int cast() {
        return inFavour + against + abstained;
    }

    boolean isQuorate() {
        return cast() > 0 && cast() * 100L >= electorate * quorumPercent;
    }

    /** More than the share of all who voted, also of those who abstained. */
    boolean isAdopted() {
        return isQuorate() && inFavour * 100L > (long) cast() * majorityPercent;
    }
}
