package org.linli.workforce.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** No two sessions of one person at once, and none longer than a day holds. */
final class SessionTimes {

    private SessionTimes() {
    }

    /**
     * @param around every supervision of the same supervisor or the same supervised; {@code most} SUPERVISION-DAY
     * @throws RuleRefused for more hours than the day holds for either
     * @throws Conflict for what overlaps; one sitting with several people is logged for each of them
     */
    static void require(Session session, UUID supervisionId, List<Supervision> around, Rule most) {
        if (session.endsAfterItsDay()) {
            throw new Invalid(SupervisionProblem.SESSION_TIME, "startsAt", session.startsAt(), session.hours());
        }
        var day = new ArrayList<Session>();
        for (var supervision : around) {
            for (var other : supervision.sessions()) {
                if (other.on().equals(session.on()) && other.answer() != Session.Answer.DENIED) {
                    var sameSitting = other.isSameSitting(session) && !supervision.id().equals(supervisionId);
                    if (!sameSitting && other.overlaps(session)) {
                        throw new Conflict(SupervisionProblem.SESSIONS_OVERLAP, other.on(), other.startsAt());
                    }
                    if (!sameSitting && day.stream().noneMatch(other::isSameSitting)) {
                        day.add(other);
                    }
                }
            }
        }
        var hours = day.stream().mapToInt(Session::hours).sum() + session.hours();
        if (hours > most.asInt()) {
            throw new RuleRefused(SupervisionProblem.DAY_TOO_LONG, most, "hours", hours, session.on(), most.asInt());
        }
    }
}
