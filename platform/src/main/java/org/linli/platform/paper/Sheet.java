package org.linli.platform.paper;

import java.util.List;

/**
 * What stands around the rows of a table, in the words of its readers.
 *
 * @param facts above the table, a line each
 * @param notes below it, a line each
 */
public record Sheet(String title, List<String> facts, List<Column> columns, List<String> notes) {

    /** @param width its share of the page; {@code isFigures} stands to the right, so that digits stand below digits */
    public record Column(String heading, int width, boolean isFigures) {

        public static Column text(String heading, int width) {
            return new Column(heading, width, false);
        }

        public static Column figures(String heading, int width) {
            return new Column(heading, width, true);
        }
    }
}
