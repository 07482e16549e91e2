package org.linli.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The same figure of several runs: median and spread. */
public record Spread(double median, double least, double most) {

    /** @throws IllegalArgumentException for no runs */
    public static Spread of(List<Double> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("no runs");
        }
        var sorted = runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var middle = sorted.length / 2;
        return new Spread(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
                sorted[0], sorted[sorted.length - 1]);
    }

    public static Spread of(double... runs) {
        return of(Arrays.stream(runs).boxed().toList());
    }

    /** Such as {@code 1,234 (1,100..1,300)}; one run has no spread. */
    public String text() {
        return least == most ? number(median) : number(median) + " (" + number(least) + ".." + number(most) + ")";
    }

    /** A ratio in whole percent: {@code 34 % (31..36)}. */
    public String percent() {
        return String.format(Locale.ROOT, "%.0f %% (%.0f..%.0f)", median * 100, least * 100, most * 100);
    }

    /** Three digits that count, thousands apart. */
    static String number(double value) {
        var digits = Math.abs(value) >= 99.95 ? "%,.0f" : Math.abs(value) >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, value);
    }
}
