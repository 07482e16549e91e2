package org.linli.registry.opendata;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Written at the disk's pace, sent at the reader's; the file has no name while it is open, and is gone with it. */
final class Spool implements StreamingOutput {

    /** What is to be sent. */
    @FunctionalInterface
    interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private final FileChannel file;

    private Spool(FileChannel file) {
        this.file = file;
    }

    /** All of it is written before anything is sent. */
    static Spool of(Writing writing) {
        try {
            var file = FileChannel.open(Files.createTempFile("linli-extract", null), StandardOpenOption.READ,
                    StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            try {
                var out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
                writing.to(out);
                out.flush();
                file.position(0);
            } catch (IOException | RuntimeException failed) {
                file.close();
                throw failed;
            }
            return new Spool(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (var written = Channels.newInputStream(file)) {
            written.transferTo(out);
        }
    }
}
