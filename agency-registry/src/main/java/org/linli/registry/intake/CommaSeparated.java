package org.linli.registry.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.linli.platform.csv.TableLimits;
import org.linli.platform.problem.Invalid;
import org.linli.registry.intake.IntakeTable.Line;

/** CSV as Chinese spreadsheets save it: UTF-8 with or without a mark, or GBK; GB18030 contains GBK and GB2312. */
final class CommaSeparated {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrailingData(true).setLenientEof(true).get();

    private CommaSeparated() {
    }

    /** @throws Invalid beyond the limits, the heading being one row more */
    static List<Line> lines(byte[] file, TableLimits limits) {
        try (var parser = CSVParser.parse(text(file), FORMAT)) {
            var lines = new ArrayList<Line>();
            for (var row : parser) {
                limits.requireRows(lines.size());
                limits.requireCells(row.toList());
                // the last line may end without its end, and is then not counted
                var before = lines.isEmpty() ? 0 : lines.getLast().no();
                lines.add(new Line(Math.max(before + 1, (int) parser.getCurrentLineNumber()), row.toList()));
            }
            return lines;
        } catch (IOException | UncheckedIOException broken) {
            throw IntakeTable.noTable();
        }
    }

    static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, CHINESE);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
