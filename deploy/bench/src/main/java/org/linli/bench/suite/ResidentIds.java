package org.linli.bench.suite;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Resident ids that are well formed and never come twice in a run (GB 11643-1999). */
public final class ResidentIds {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final int DAYS = 20_000;
    private static final int PER_DAY = 999;
    private static final int REGION = 110101;

    private final AtomicInteger next = new AtomicInteger();

    public String next() {
        return of(next.getAndIncrement());
    }

    static String of(int number) {
        var day = FIRST.plusDays(number / PER_DAY % DAYS).format(DateTimeFormatter.BASIC_ISO_DATE);
        var order = number % PER_DAY + 1;
        var region = REGION + number / (PER_DAY * DAYS);
        var digits = String.valueOf(region) + day + (order < 10 ? "00" : order < 100 ? "0" : "") + order;
        var sum = 0;
        for (int each = 0; each < WEIGHTS.length; each++) {
            sum += WEIGHTS[each] * (digits.charAt(each) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
