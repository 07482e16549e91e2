package org.linli.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A number that names a person, GB 11643-1999: region, date of birth, order, check character; never printed. */
public record ResidentId(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** @throws IllegalArgumentException for what is none */
    public ResidentId {
        if (!value.matches("[1-8]\\d{16}[\\dX]") || check(value) != value.charAt(17)
                || !isDay(value.substring(6, 14))) {
            throw new IllegalArgumentException("not a resident id");
        }
    }

    /** As people type it: with space around it, the check character in either case; empty for what is none. */
    public static Optional<ResidentId> entered(String text) {
        try {
            return Optional.of(new ResidentId(text.strip().replace('x', 'X')));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public LocalDate birthday() {
        return LocalDate.parse(value.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static char check(String value) {
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11);
    }

    private static boolean isDay(String yyyymmdd) {
        try {
            return LocalDate.parse(yyyymmdd, DateTimeFormatter.BASIC_ISO_DATE).getYear() > 1900;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "ResidentId";
    }
}
