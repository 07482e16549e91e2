package org.linli.workforce.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** No two sessions of one person at once, and none longer than a day holds. */
final class SessionTimes {

    private SessionTimes() {
    }

    /**
     * @param around every supervision of the same supervisor or the same supervised, that one among them; {@code most}
     * SUPERVISION-DAY
     * @throws RuleRefused for more hours than the day holds for either
     * @throws Conflict for what overlaps; one sitting with several people is logged for each of them
     */
    static void require(Session session, Supervision supervision, List<Supervision> around, Rule most) {
        if (session.endsAfterItsDay()) {
            throw new Invalid(SupervisionProblem.SESSION_TIME, "startsAt", session.startsAt(), session.hours());
        }
        var worker = supervision.workerPostId();
        around.stream()
                .flatMap(other -> other.heldOn(session.on())
                        .filter(held -> other.workerPostId().equals(worker) || !held.isSameSitting(session)))
                .filter(session::overlaps).findFirst().ifPresent(held -> {
                    throw new Conflict(SupervisionProblem.SESSIONS_OVERLAP, held.on(), held.startsAt());
                });
        requireRoom(
                session, worker, around.stream()
                        .filter(other -> other.supervisorPostId().equals(supervision.supervisorPostId())).toList(),
                most);
        requireRoom(session, worker, around.stream().filter(other -> other.workerPostId().equals(worker)).toList(),
                most);
    }

    /** What is logged for several people is one sitting; what is logged twice for one of them are two. */
    private static void requireRoom(Session session, UUID worker, List<Supervision> ofOnePerson, Rule most) {
        var sittings = new HashMap<Session.Sitting, Long>();
        ofOnePerson.stream().collect(Collectors.groupingBy(Supervision::workerPostId)).forEach((post, held) -> {
            var also = post.equals(worker) ? Stream.of(session) : Stream.<Session>empty();
            Stream.concat(held.stream().flatMap(one -> one.heldOn(session.on())), also)
                    .collect(Collectors.groupingBy(Session::sitting, Collectors.counting()))
                    .forEach((sitting, times) -> sittings.merge(sitting, times, Math::max));
        });
        var hours = sittings.entrySet().stream().mapToLong(each -> each.getKey().hours() * each.getValue()).sum();
        if (hours > most.asInt()) {
            throw new RuleRefused(SupervisionProblem.DAY_TOO_LONG, most, "hours", hours, session.on(), most.asInt());
        }
    }
}
