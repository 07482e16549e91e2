package org.linli.platform.calendar;

import org.linli.platform.audit.AuditEvent;
import org.linli.platform.event.Fact;

/** Who changed the workdays of a year; the file is known by its sum. */
sealed interface CalendarEvent extends AuditEvent {

    int year();

    String sha256();

    @Override
    default String subject() {
        return Integer.toString(year());
    }

    @Override
    default String what() {
        return sha256();
    }

    @Fact(topic = "linli.audit", type = "linli.platform.calendar.proposed.v1")
    record Proposed(String by, String operation, int year, String sha256) implements CalendarEvent {
    }

    @Fact(topic = "linli.audit", type = "linli.platform.calendar.confirmed.v1")
    record Confirmed(String by, String operation, int year, String sha256) implements CalendarEvent {
    }
}
