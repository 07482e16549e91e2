package org.linli.funding;

import java.sql.Date;
import java.time.LocalDate;
import org.linli.platform.money.Money;

/** Columns as values. */
public final class Rows {

    private Rows() {
    }

    public static Money money(Object fen) {
        return Money.fen(((Number) fen).longValue());
    }

    public static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
