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
     * @param onThatDay every session of the supervisor or the supervised on the day; {@code most} SUPERVISION-DAY
     * @throws RuleRefused for more hours than the day holds for either
     * @throws Conflict for what overlaps; one sitting with several people is said of each of them
     */
    static void require(Seat asked, List<Seat> onThatDay, Rule most) {
        var time = asked.time();
        if (time.endsAfterItsDay()) {
            throw new Invalid(SupervisionProblem.SESSION_TIME, "startsAt", time.startsAt(), time.hours());
        }
        onThatDay.stream()
                .filter(other -> other.workerPostId().equals(asked.workerPostId()) || !other.time().isSameSitting(time))
                .map(Seat::time).filter(time::overlaps).findFirst().ifPresent(held -> {
                    throw new Conflict(SupervisionProblem.SESSIONS_OVERLAP, held.on(), held.startsAt());
                });
        requireRoom(asked,
                onThatDay.stream().filter(other -> other.supervisorPostId().equals(asked.supervisorPostId())).toList(),
                most);
        requireRoom(asked,
                onThatDay.stream().filter(other -> other.workerPostId().equals(asked.workerPostId())).toList(), most);
    }

    /** What is said of several people is one sitting; what is said twice of one of them are two. */
    private static void requireRoom(Seat asked, List<Seat> ofOnePerson, Rule most) {
        var sittings = new HashMap<SessionTime.Sitting, Long>();
        Stream.concat(ofOnePerson.stream(), Stream.of(asked)).collect(Collectors.groupingBy(Seat::workerPostId))
                .forEach((UUID post, List<Seat> held) -> held.stream()
                        .collect(Collectors.groupingBy(seat -> seat.time().sitting(), Collectors.counting()))
                        .forEach((sitting, times) -> sittings.merge(sitting, times, Math::max)));
        var hours = sittings.entrySet().stream().mapToLong(each -> each.getKey().hours() * each.getValue()).sum();
        if (hours > most.asInt()) {
            throw new RuleRefused(SupervisionProblem.DAY_TOO_LONG, most, "hours", hours, asked.time().on(),
                    most.asInt());
        }
    }
}
