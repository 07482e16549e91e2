package org.linli.console.board;

import java.util.List;
import org.linli.console.api.Answer;

/**
 * One question of the board.
 *
 * @param title key of its words, such as {@code board_tenders}
 * @param href of the rows behind it
 * @param answer whose refusal is shown where it is one
 */
record Panel(String title, String href, Answer answer, List<Tile> tiles, List<Bar> bars) {

    /** A figure. @param warns whether it is one to look at */
    record Tile(String label, String value, String href, boolean warns) {
    }

    /** A line of a chart. @param percent of the longest, 0 to 100 */
    record Bar(String label, String value, String href, int percent) {
    }
}
