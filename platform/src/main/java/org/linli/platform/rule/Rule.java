package org.linli.platform.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One number of one rule, as it stands from one day on.
 *
 * @param id as in the rule book, such as {@code P07} or {@code S02}
 * @param unit {@code d} days, {@code wd} workdays, {@code mo} months, {@code %}, {@code CNY}, {@code n} a count,
 * {@code x} a plain factor
 * @param basis document number and article
 * @param confidence F, P, G or HOUSE: how sure the number is
 * @param to last day in force, null while it stands
 */
public record Rule(String id, BigDecimal value, String unit, LocalDate from, @Nullable LocalDate to, String basis,
        String confidence) {

    public int asInt() {
        return value.intValueExact();
    }

    /** A percentage as a factor: 10 % is 0.10. */
    public BigDecimal asFactor() {
        return "%".equals(unit) ? value.movePointLeft(2) : value;
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
