package org.linli.workforce.pool;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.workforce.post.Tier;

/**
 * What a supervisor offers to other agencies.
 *
 * @param upTo the highest tier; {@code fields} of service, such as FAMILY; {@code until} the last day
 */
record Terms(Tier upTo, List<String> fields, List<Slot> slots, LocalDate from, LocalDate until) {

    /** @throws RuleRefused for more than a day holds or for longer than one offer lasts */
    void require(BusinessDay day) {
        var longest = day.rule("POOL-TERM");
        if (from.isBefore(day.date()) || until.isBefore(from)) {
            throw new Invalid(PoolProblem.DAYS, "from", from, until);
        }
        if (!until.isBefore(from.plusMonths(longest.asInt()))) {
            throw new RuleRefused(PoolProblem.TOO_LONG, longest, "until", longest.asInt());
        }
        if (slots.stream().anyMatch(Slot::isEmpty) || overlap()) {
            throw new Invalid(PoolProblem.SLOTS, "slots", slots.size());
        }
        var most = day.rule("SUPERVISION-DAY");
        for (var weekday : DayOfWeek.values()) {
            var seconds = slots.stream().filter(slot -> slot.day() == weekday).mapToInt(Slot::seconds).sum();
            if (seconds > most.asInt() * 3600) {
                throw new RuleRefused(PoolProblem.DAY_TOO_LONG, most, "slots", weekday, most.asInt());
            }
        }
    }

    private boolean overlap() {
        return IntStream.range(0, slots.size())
                .anyMatch(at -> slots.subList(at + 1, slots.size()).stream().anyMatch(slots.get(at)::overlaps));
    }
}
