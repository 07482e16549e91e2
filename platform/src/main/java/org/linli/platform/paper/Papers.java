package org.linli.platform.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.platform.paper.Sheet.Column;
import org.linli.platform.time.Deadline;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Writes a table as PDF, A4 across: headings on every page, pages numbered, every character it needs inside. */
@ApplicationScoped
public class Papers {

    private static final float MARGIN = 36;
    private static final float SIZE = 8.5f;
    private static final float TITLE = 15;
    private static final float HEADING_GRAY = 0.92f;
    private static final float LINE = 0.4f;
    /** Rows that are laid out before those before them are written. */
    private static final int ROOM = 200;

    private final HanFont font;
    /** One after the other: each holds all forms of the font, some 40 MB, while it picks those it needs. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Papers(HanFont font) {
        this.font = font;
    }

    /** @param rows cells in the order of the columns; {@code at} stands as the day it was made */
    public byte[] pdf(Sheet sheet, List<List<String>> rows, Instant at) {
        oneAtATime.lock();
        try {
            return written(sheet, rows, at);
        } finally {
            oneAtATime.unlock();
        }
    }

    private byte[] written(Sheet sheet, List<List<String>> rows, Instant at) {
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN + 2 * SIZE);
        var writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PageNumbers(font.base(), SIZE));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
        document.addTitle(sheet.title());
        document.open();
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(GregorianCalendar.from(at.atZone(Deadline.ZONE))));
        document.add(line(sheet.title(), TITLE));
        sheet.facts().forEach(fact -> document.add(line(fact, SIZE)));
        table(document, sheet.columns(), rows);
        sheet.notes().forEach(note -> document.add(line(note, SIZE)));
        document.close();
        return out.toByteArray();
    }

    private void table(Document document, List<Column> columns, List<List<String>> rows) {
        var table = new PdfPTable(columns.size());
        table.setWidths(columns.stream().mapToInt(Column::width).toArray());
        table.setWidthPercentage(100);
        table.setSpacingBefore(SIZE);
        table.setHeaderRows(1);
        table.setComplete(false);
        columns.forEach(column -> table.addCell(cell(column.heading(), column, HEADING_GRAY)));
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < columns.size(); column++) {
                table.addCell(cell(rows.get(i).get(column), columns.get(column), 1));
            }
            if (i % ROOM == ROOM - 1) {
                document.add(table);
            }
        }
        table.setComplete(true);
        document.add(table);
    }

    private PdfPCell cell(String text, Column column, float gray) {
        var cell = new PdfPCell(new Phrase(font.written(text), new Font(font.base(), SIZE)));
        cell.setHorizontalAlignment(column.isFigures() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setPadding(3);
        cell.setBorderWidth(LINE);
        cell.setGrayFill(gray);
        return cell;
    }

    private Paragraph line(String text, float size) {
        var line = new Paragraph(font.written(text), new Font(font.base(), size));
        line.setLeading(size * 1.5f);
        return line;
    }
}
