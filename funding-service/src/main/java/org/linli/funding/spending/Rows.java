package org.linli.funding.spending;

import java.time.LocalDate;
import org.linli.platform.money.Money;

/** Columns as values. */
final class Rows {

    private Rows() {
    }

    static Money money(Object fen) {
        return Money.fen(((Number) fen).longValue());
    }

    static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
