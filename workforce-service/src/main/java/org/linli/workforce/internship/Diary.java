package org.linli.workforce.internship;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** What the intern says day by day, and what the supervisor said to it. */
record Diary(List<Practice> days) {

    static final Diary EMPTY = new Diary(List.of());

    /**
     * @param most INTERNSHIP-DAY
     * @throws Conflict for a day that is said already; what was denied may be said anew
     */
    Diary with(LocalDate on, int hours, Rule most) {
        if (hours > most.asInt()) {
            throw new RuleRefused(InternshipProblem.TOO_MANY_HOURS, most, "hours", hours, most.asInt());
        }
        if (days.stream().anyMatch(said -> said.on().equals(on) && !said.isDenied())) {
            throw new Conflict(InternshipProblem.LOGGED_ALREADY, on);
        }
        return new Diary(Stream.concat(days.stream().filter(said -> !said.on().equals(on)),
                Stream.of(new Practice(on, hours, Practice.Answer.NONE, null))).toList());
    }

    /** @throws Conflict for a day that waits for no answer */
    Practice unsaid(LocalDate on) {
        return days.stream().filter(said -> said.on().equals(on) && said.isUnsaid()).findFirst()
                .orElseThrow(() -> new Conflict(InternshipProblem.NO_SUCH_DAY, on));
    }

    Diary answered(Practice said, Practice.Answer answer, Actor by) {
        return new Diary(days.stream().map(each -> each.equals(said) ? each.answered(answer, by.id()) : each).toList());
    }

    @JsonIgnore
    boolean isWaiting() {
        return days.stream().anyMatch(Practice::isUnsaid);
    }

    /** @throws RuleRefused for fewer than were planned */
    void requireHours(int planned, Rule perDay) {
        if (signedHours() < planned) {
            throw new RuleRefused(InternshipProblem.HOURS_MISSING, perDay, "passed", signedHours(), planned);
        }
    }

    int signedHours() {
        return signed().mapToInt(Practice::hours).sum();
    }

    int signedDays() {
        return (int) signed().count();
    }

    LocalDate firstSigned() {
        return signed().map(Practice::on).min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate lastSigned() {
        return signed().map(Practice::on).max(LocalDate::compareTo).orElseThrow();
    }

    private Stream<Practice> signed() {
        return days.stream().filter(Practice::isSigned);
    }
}
