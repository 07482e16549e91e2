package org.linli.console.thing;

import java.util.List;

/**
 * A part of a thing: single values, or rows of a table.
 *
 * @param title empty for the thing itself
 * @param cells of the thing itself
 * @param columns of the table, empty for none; every row has a cell for each
 */
public record Part(String title, List<Cell> cells, List<String> columns, List<List<Cell>> rows) {

    static Part of(String title, List<Cell> cells) {
        return new Part(title, cells, List.of(), List.of());
    }
}
