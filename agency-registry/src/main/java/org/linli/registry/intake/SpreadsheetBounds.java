package org.linli.registry.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.linli.platform.csv.TableLimits;
import org.linli.platform.problem.Invalid;

/**
 * Looks through an XLSX file before it is read, part by part and holding none: a small one may unpack to a very large
 * one, and a single cell may say that it stands in column ZZZZZZ.
 */
final class SpreadsheetBounds {

    /** Of all parts together; twenty thousand agencies are some 25 MB. */
    private static final long MOST_UNPACKED = 40_000_000;
    /** Sheets unpack to ten or twenty times their size; what is made to burst, to a thousand. */
    private static final long MOST_RATIO = 100;
    /** Too small for its ratio to say anything. */
    private static final long SMALL = 1_000_000;
    private static final int MOST_PARTS = 500;
    private static final int LETTERS_OF_COLUMN = 3;
    private static final XMLInputFactory XML = xml();

    private SpreadsheetBounds() {
    }

    /** @throws Invalid for what unpacks to more than it may hold, or is wider, longer or wordier */
    static void require(byte[] file, TableLimits limits) throws IOException {
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            var left = MOST_UNPACKED;
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw limits.exceeded();
            }
            for (var part : parts) {
                left -= look(zip, part, left, limits);
            }
        }
    }

    /** @return what it unpacks to, in bytes */
    private static long look(ZipFile zip, ZipArchiveEntry part, long left, TableLimits limits) throws IOException {
        var most = Math.min(left, Math.max(SMALL, part.getCompressedSize() * MOST_RATIO));
        try (var unpacked = new Unpacked(zip.getInputStream(part), most, limits)) {
            var sheet = new Sheet(limits);
            try {
                sheet.look(XML.createXMLStreamReader(unpacked));
            } catch (XMLStreamException broken) {
                if (sheet.begun) {
                    throw new IOException("what follows in it was not looked at", broken);
                }
                // a picture, or whatever else is no sheet
                unpacked.transferTo(OutputStream.nullOutputStream());
            }
            return unpacked.count;
        }
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** One part as far as it is rows, cells and their words; any other has none. */
    private static final class Sheet {

        private final TableLimits limits;
        private int rows;
        private int cells;
        private int letters;
        private boolean inCell;
        private boolean begun;

        private Sheet(TableLimits limits) {
            this.limits = limits;
        }

        private void look(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement()) {
                    begins(xml);
                } else if (xml.isEndElement()) {
                    inCell &= !isCell(xml.getLocalName());
                } else if (xml.isCharacters() && inCell) {
                    letters += xml.getTextLength();
                    require(letters <= limits.letters());
                }
            }
        }

        private void begins(XMLStreamReader xml) {
            begun = true;
            var name = xml.getLocalName();
            if ("row".equals(name)) {
                rows++;
                cells = 0;
                require(rows <= limits.rows() + 1);
            } else if (isCell(name)) {
                letters = 0;
                inCell = true;
            }
            if ("c".equals(name)) {
                cells++;
                require(cells <= limits.columns() && column(xml.getAttributeValue(null, "r")) <= limits.columns());
            }
        }

        /** A cell of a sheet, or words that cells share. */
        private static boolean isCell(String name) {
            return "c".equals(name) || "si".equals(name);
        }

        private void require(boolean within) {
            if (!within) {
                throw limits.exceeded();
            }
        }

        /** 1 for A; the next one where a cell does not say where it stands. */
        private int column(@Nullable String place) {
            var column = 0;
            for (int at = 0; place != null && at < place.length() && Character.isLetter(place.charAt(at)); at++) {
                require(at < LETTERS_OF_COLUMN);
                column = column * 26 + Character.toUpperCase(place.charAt(at)) - 'A' + 1;
            }
            return column;
        }
    }

    /** Counts what comes out of a part, and gives no more than that. */
    private static final class Unpacked extends FilterInputStream {

        private final long most;
        private final TableLimits limits;
        private long count;

        private Unpacked(InputStream in, long most, TableLimits limits) {
            super(in);
            this.most = most;
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            return counted(read, read);
        }

        private int counted(int read, int bytes) {
            if (read >= 0) {
                count += bytes;
                if (count > most) {
                    throw limits.exceeded();
                }
            }
            return read;
        }
    }
}
