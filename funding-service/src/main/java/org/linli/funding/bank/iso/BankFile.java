package org.linli.funding.bank.iso;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVParser;
import org.linli.platform.csv.CsvTable;

/** A file of the bank on its way in: kept outside the memory, read as often as needed, gone with the request. */
public final class BankFile {

    /** Banks write whose table it is, and of which days, above its heading: so many lines are looked at. */
    private static final int MOST_ABOVE = 20;

    private final FileChannel kept;
    private final boolean csv;
    private final String sha256;

    private BankFile(FileChannel kept, boolean csv, String sha256) {
        this.kept = kept;
        this.csv = csv;
        this.sha256 = sha256;
    }

    /** The file has no name: its room is given back with the last who holds it. */
    static BankFile of(InputStream bytes, boolean csv) throws IOException {
        var path = Files.createTempFile("bank", null);
        var kept = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        var digest = new DigestInputStream(bytes, sha256Digest());
        digest.transferTo(Channels.newOutputStream(kept));
        return new BankFile(kept, csv, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    public static BankFile of(String text, boolean csv) {
        try {
            return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), csv);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @JsonIgnore
    boolean isCsv() {
        return csv;
    }

    /** Blocks or fields of SWIFT, where the others have XML. */
    @JsonIgnore
    boolean isSwift() {
        try {
            var text = text();
            for (var at = text.read(); at != -1; at = text.read()) {
                if (!Character.isWhitespace(at)) {
                    return at == '{' || at == ':';
                }
            }
            return false;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** The same bytes are the same file. */
    @JsonProperty
    public String sha256() {
        return sha256;
    }

    /** A table from its heading on, whatever stands above it; from its beginning where no line is such a heading. */
    CSVParser table(Predicate<Collection<String>> isHeading) throws IOException {
        var text = text();
        for (int above = above(isHeading); above > 0; above--) {
            text.readLine();
        }
        return CsvTable.read(text);
    }

    private int above(Predicate<Collection<String>> isHeading) throws IOException {
        var text = text();
        for (int line = 0; line < MOST_ABOVE; line++) {
            var read = text.readLine();
            if (read == null) {
                return 0;
            }
            if (isHeading.test(cells(read))) {
                return line;
            }
        }
        return 0;
    }

    private static Collection<String> cells(String line) throws IOException {
        try (var heading = CsvTable.read(new StringReader(line))) {
            return heading.getHeaderNames();
        } catch (IllegalArgumentException | UncheckedIOException noHeading) {
            return List.of();
        }
    }

    /** From its beginning, in whichever characters it is written. */
    BufferedReader text() {
        var charset = FileCharset.of(bytes());
        var reader = new BufferedReader(new InputStreamReader(bytes(), charset), 1 << 16);
        try {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return reader;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Readers close what they have read to its end; the file stays, to be read again. */
    private InputStream bytes() {
        try {
            kept.position(0);
            return new FilterInputStream(Channels.newInputStream(kept)) {

                @Override
                public void close() {
                    // the file is given back with the last who holds it
                }
            };
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
