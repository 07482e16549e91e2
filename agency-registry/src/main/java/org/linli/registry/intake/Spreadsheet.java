package org.linli.registry.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.linli.registry.intake.IntakeTable.Line;

/** The first sheet of an XLSX file (ECMA-376), cell by cell as text; a day is written as 2020-05-01. */
final class Spreadsheet {

    /** What a file may have in it once it is unpacked: a small one may hold a very large one. */
    private static final long MOST_UNPACKED = 200_000_000;
    /** Numbers beyond it are no days but codes. */
    private static final int LAST_DAY = 100_000;

    private Spreadsheet() {
    }

    /** By its first bytes, those of a ZIP file. */
    static boolean is(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** @param most lines that are read */
    static List<Line> lines(byte[] file, int most) {
        try {
            requireSmall(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var rows = book.getFirstSheet().openStream()) {
                var lines = new ArrayList<Line>();
                rows.limit(most + 1L).forEach(row -> lines.add(line(row)));
                return lines;
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException broken) {
            throw IntakeTable.noTable();
        }
    }

    private static void requireSmall(byte[] file) throws IOException {
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            var buffer = new byte[1 << 16];
            long unpacked = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                try (var part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw IntakeTable.noTable();
                        }
                    }
                }
            }
        }
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (int at = 0; at < row.getCellCount(); at++) {
            cells.add(text(row.getOptionalCell(at).orElse(null)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDay(cell)) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
    }

    /** A day is kept as the number of days since 1900. */
    private static boolean isDay(Cell cell) {
        var number = cell.asNumber();
        return number.signum() > 0 && number.intValue() < LAST_DAY && number.stripTrailingZeros().scale() <= 0;
    }
}
