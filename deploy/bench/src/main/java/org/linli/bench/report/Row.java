package org.linli.bench.report;

/**
 * One line of the table.
 *
 * @param figure median and spread with its unit
 * @param ratio to the yardstick measured in the same run, or a dash
 * @param only what {@code --only} calls the work that measured it
 */
public record Row(String work, String goal, String figure, String ratio, String only) {

    String markdown() {
        return "| " + String.join(" | ", work, goal, figure, ratio, "`./linli bench --only " + only + "`") + " |";
    }
}
