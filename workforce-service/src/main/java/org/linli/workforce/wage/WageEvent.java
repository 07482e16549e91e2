package org.linli.workforce.wage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What an agency paid its people for a month, and what it did not say it paid. {@code month} is {@code 2026-10}. */
sealed interface WageEvent extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    /**
     * Everybody's wages: {@code people} and the sum of what they were paid; {@code late} after the month had been
     * missed.
     */
    @Fact(topic = "linli.wages", type = "linli.workforce.wages.confirmed.v1")
    record Confirmed(UUID agencyId, String month, int people, Money amount, boolean late) implements WageEvent {
    }

    /** A stated wage was corrected: {@code amount} is the month's sum from now on. */
    @Fact(topic = "linli.wages", type = "linli.workforce.wages.amended.v1")
    record Amended(UUID agencyId, String month, Money amount) implements WageEvent {
    }

    /** So many people were paid less than the lawful minimum for the days they worked. */
    @Fact(topic = "linli.wages", type = "linli.workforce.wages.below-floor.v1")
    record BelowFloor(UUID agencyId, String month, int people) implements WageEvent {
    }

    /**
     * {@code people} without confirmed wages; {@code amount} what the month was confirmed for the others; {@code dueOn}
     * the last day it was in time.
     */
    @Fact(topic = "linli.wages", type = "linli.workforce.wages.missed.v1")
    record Missed(UUID agencyId, String month, int people, Money amount, LocalDate dueOn,
            List<UUID> contractIds) implements WageEvent {
    }
}
