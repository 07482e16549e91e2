package org.linli.platform.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table row by row, with a header, as spreadsheets save it: with or without a mark at its beginning, cells
 * quoted or not, lines ended either way, TRUE for true. A quote out of place spoils its own row only.
 */
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setAllowMissingColumnNames(true)
            .setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).setIgnoreHeaderCase(true)
            .setTrailingData(true).setLenientEof(true).get();

    private CsvTable() {
    }

    /** @throws IllegalArgumentException for a header with the same name twice */
    public static CSVParser read(Reader text) throws IOException {
        var unmarked = new PushbackReader(text);
        var first = unmarked.read();
        if (first != '\uFEFF' && first != -1) {
            unmarked.unread(first);
        }
        return CSVParser.builder().setReader(unmarked).setFormat(FORMAT).get();
    }

    /** What stands there; empty where the row is shorter than its heading. */
    public static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    /** Empty for what says neither. */
    public static Optional<Boolean> truth(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "是" -> Optional.of(true);
            case "false", "0", "否" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The row as a person would look for it in the file. */
    public static String raw(CSVRecord row) {
        return String.join(",", row.values());
    }
}
