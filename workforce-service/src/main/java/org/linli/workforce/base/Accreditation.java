package org.linli.workforce.base;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.aggregate.BusinessDay;

/**
 * For how long a base is accredited, and when it is looked at.
 *
 * @param reviewBy the last day of the next review; {@code reviewable} it may be held; {@code renewable} the term is
 * nearly over: after another review it may begin anew
 */
@Embeddable
record Accreditation(LocalDate fromDay, LocalDate untilDay, LocalDate reviewBy, boolean reviewable, boolean renewable) {

    static Accreditation begin(BusinessDay day) {
        return new Accreditation(day.date(), lastDay(day.date(), day), nextReview(day), false, false);
    }

    Accreditation reviewed(BusinessDay day) {
        return new Accreditation(fromDay, untilDay, nextReview(day), false, renewable);
    }

    Accreditation renewed(BusinessDay day) {
        return new Accreditation(fromDay, lastDay(untilDay.plusDays(1), day), reviewBy, reviewable, false);
    }

    /** A review may be held. @param towardsTheEnd of the term */
    Accreditation opened(boolean towardsTheEnd) {
        return new Accreditation(fromDay, untilDay, reviewBy, true, renewable || towardsTheEnd);
    }

    /** Nobody held it: it is asked for once more. */
    Accreditation reminded(BusinessDay day) {
        return new Accreditation(fromDay, untilDay, day.until("BASE-REMIND").lastDay(), true, renewable);
    }

    boolean opensRenewal(BusinessDay day) {
        return !renewable && !day.date().isBefore(renewableFrom(day));
    }

    boolean opensReview(BusinessDay day) {
        return !reviewable && !day.date().isBefore(reviewableFrom(day));
    }

    boolean lasts(LocalDate day) {
        return !day.isAfter(untilDay);
    }

    /** The next day on which time does something to it. */
    LocalDate nextDay(BusinessDay day) {
        var days = new ArrayList<>(List.of(untilDay.plusDays(1), reviewBy.plusDays(1)));
        if (!renewable) {
            days.add(renewableFrom(day));
        }
        if (!reviewable) {
            days.add(reviewableFrom(day));
        }
        return days.stream().min(LocalDate::compareTo).orElseThrow();
    }

    private LocalDate renewableFrom(BusinessDay day) {
        return untilDay.minusMonths(day.rule("BASE-RENEW").asInt());
    }

    private LocalDate reviewableFrom(BusinessDay day) {
        return reviewBy.minusMonths(day.rule("BASE-REVIEW-OPEN").asInt());
    }

    private static LocalDate lastDay(LocalDate from, BusinessDay day) {
        return from.plusMonths(day.rule("BASE-TERM").asInt()).minusDays(1);
    }

    private static LocalDate nextReview(BusinessDay day) {
        return day.date().plusMonths(day.rule("BASE-REVIEW").asInt());
    }
}
