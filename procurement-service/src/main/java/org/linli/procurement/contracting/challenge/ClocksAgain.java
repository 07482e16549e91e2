package org.linli.procurement.contracting.challenge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.RecalculatedDeadline;

/**
 * The terms of a challenge reckoned again once the calendar of their year is known.
 *
 * @param moved takes up what was reckoned again
 */
record ClocksAgain(Challenge challenge, DeadlineRecalculation by, List<RecalculatedDeadline> moved) {

    /** The term to complain follows the term to answer, moved or not. The window to file has served its purpose. */
    ChallengeClocks clocks() {
        var now = challenge.clocks();
        var complaint = challenge.proceedings().complaint();
        var running = now.owed(challenge.status(), complaint.orElse(null)).keySet();
        var answer = Objects.requireNonNull(
                again("answerUntil", now.answerUntil(), challenge.claim().filedOn(), runs("ANSWER", running)));
        var mayComplain = challenge.status() == ChallengeStatus.FILED || challenge.status() == ChallengeStatus.ANSWERED;
        var filed = complaint.map(Complaint::filedOn).orElse(null);
        var examined = complaint.map(Complaint::examinedOn).orElse(null);
        return new ChallengeClocks(again("fileUntil", now.fileUntil(), null, false), answer,
                again("complainUntil", now.complainUntil(), answer.lastDay(), mayComplain),
                again("examineUntil", now.examineUntil(), filed, runs("EXAMINATION", running)),
                again("copiesUntil", now.copiesUntil(), filed, runs("COPIES", running)),
                again("statementUntil", now.statementUntil(), examined, runs("STATEMENT", running)),
                again("decideUntil", now.decideUntil(), filed, runs("DECISION", running)), now.heldUntil());
    }

    /** One said to be overdue has ended. */
    private boolean runs(String name, Set<String> running) {
        return running.contains(name) && !challenge.overdue().contains(name);
    }

    private @Nullable Deadline again(String term, @Nullable Deadline before, @Nullable LocalDate from,
            boolean running) {
        if (before == null || !by.isDue(before)) {
            return before;
        }
        if (!running || from == null) {
            return RecalculatedDeadline.settled(before);
        }
        var reckoned = RecalculatedDeadline.running(term, before,
                by.calendar().deadline(from, by.rules().get(before.rule(), from)));
        moved.add(reckoned);
        return reckoned.after();
    }
}
