package org.linli.registry.servicepoint;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.problem.Invalid;

/** Some hours of one weekday. @param until not open any more */
@Schema(name = "ServicePointOpening")
public record Opening(@NotNull DayOfWeek day, @NotNull LocalTime from, @NotNull LocalTime until) {

    /** @throws Invalid for hours that end before they begin, or lie in each other */
    static List<Opening> inOrder(List<Opening> openings) {
        var all = openings.stream().sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from)).toList();
        for (int at = 0; at < all.size(); at++) {
            var one = all.get(at);
            var meets = at > 0 && all.get(at - 1).day == one.day && all.get(at - 1).until.isAfter(one.from);
            if (meets || !one.from.isBefore(one.until)) {
                throw new Invalid(ServicePointProblem.HOURS, "hours", one.day, one.from, one.until);
            }
        }
        return all;
    }
}
