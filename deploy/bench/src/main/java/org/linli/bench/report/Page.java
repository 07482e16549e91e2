package org.linli.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The table as text, and its place in a page: between two marks, everything else is left as it is. */
public final class Page {

    static final String BEGIN = "<!-- bench: written by ./linli bench --write, not by hand -->";
    static final String END = "<!-- /bench -->";

    private Page() {
    }

    /** @param circumstances machine, day, runs: what a figure is worth nothing without */
    public static String table(String circumstances, List<Row> rows) {
        return circumstances + "\n\n| work | goal | median (least..most) | of the database's own speed | command |\n"
                + "|---|---|---|---|---|\n" + rows.stream().map(Row::markdown).collect(Collectors.joining("\n")) + "\n";
    }

    /** @throws IllegalStateException when the page has not both marks */
    static String replaced(String page, String text) {
        var begin = page.indexOf(BEGIN);
        var end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("no place for the table: " + BEGIN + " … " + END);
        }
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + text + "\n" + page.substring(end);
    }

    public static void write(Path page, String text) throws IOException {
        Files.writeString(page, replaced(Files.readString(page), text));
    }
}
