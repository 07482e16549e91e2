package org.linli.platform.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;

/** What day it is, and what holds on it. */
@ApplicationScoped
public class Today {

    private final Clock clock;
    private final Rules rules;
    private final Calendars calendars;

    Today(Clock clock, Rules rules, Calendars calendars) {
        this.clock = clock;
        this.rules = rules;
        this.calendars = calendars;
    }

    public BusinessDay day() {
        return new BusinessDay(date(), rules.book(), calendars.current());
    }

    /** In Shanghai. */
    public LocalDate date() {
        return Deadline.dayOf(instant());
    }

    public Instant instant() {
        return clock.instant();
    }
}
