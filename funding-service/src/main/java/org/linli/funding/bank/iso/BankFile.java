package org.linli.funding.bank.iso;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of the bank on its way in: kept outside the memory, read as often as needed, gone with the request. */
public final class BankFile {

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

    /** From its beginning, in whichever characters it is written. */
    Reader text() {
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
