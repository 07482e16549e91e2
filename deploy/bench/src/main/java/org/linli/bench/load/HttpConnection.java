package org.linli.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * HTTP/1.1 on one kept connection, as little of it as a benchmark needs: the cost of asking should not be what is
 * measured. Knows {@code Content-Length} and chunks.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int PATIENCE_MS = 30_000;

    /** @param body as it was sent, chunks joined */
    public record Answer(int status, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Socket socket;
    private final InputStream in;
    private byte[] buffer = new byte[32 * 1024];
    private int from;
    private int to;

    public HttpConnection(int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        socket.connect(new InetSocketAddress("localhost", port), PATIENCE_MS);
        in = socket.getInputStream();
    }

    /** @param head lines between the first one and the body's length, each with its line end */
    public Answer send(String method, String path, String head, String body) throws IOException {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var length = content.length == 0 ? "" : "Content-Length: " + content.length + "\r\n";
        var start = (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + head + length + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var whole = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        socket.getOutputStream().write(whole);
        return answer();
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(line().substring(9, 12));
        var length = 0;
        var chunked = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).trim());
            } else if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = line.contains("chunked");
            }
        }
        return new Answer(status, chunked ? chunks() : bytes(length));
    }

    private byte[] chunks() throws IOException {
        var all = new byte[0];
        for (var size = size(line()); size > 0; size = size(line())) {
            var chunk = bytes(size);
            all = Arrays.copyOf(all, all.length + size);
            System.arraycopy(chunk, 0, all, all.length - size, size);
            line();
        }
        line();
        return all;
    }

    private static int size(String line) {
        var end = line.indexOf(';');
        return Integer.parseInt((end < 0 ? line : line.substring(0, end)).trim(), 16);
    }

    private String line() throws IOException {
        var end = from;
        while (true) {
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (end < to) {
                var line = new String(buffer, from, Math.max(0, end - from - 1), StandardCharsets.ISO_8859_1);
                from = end + 1;
                return line;
            }
            var known = end - from;
            fill();
            end = from + known;
        }
    }

    private byte[] bytes(int count) throws IOException {
        while (to - from < count) {
            fill();
        }
        var bytes = Arrays.copyOfRange(buffer, from, from + count);
        from += count;
        return bytes;
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("the connection was closed before the answer was whole");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
