package org.linli.bench.work;

import java.io.IOException;
import java.util.function.Supplier;
import org.linli.bench.load.Client;
import org.linli.bench.load.HttpConnection;

/**
 * Asks one kind of request of a service, a new one each time. Told to come again (503) it does, and its time runs on.
 */
final class HttpClient implements Client {

    /** @param head its own lines, each with its line end */
    record Request(String method, String path, String head, String body) {

        static Request get(String path, String head) {
            return new Request("GET", path, head, "");
        }
    }

    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 20;

    private final HttpConnection connection;
    private final Supplier<Request> requests;
    private final int expected;

    HttpClient(int port, int expected, Supplier<Request> requests) throws IOException {
        this.connection = new HttpConnection(port);
        this.requests = requests;
        this.expected = expected;
    }

    /** A connection for each client, the requests from one source. */
    static Factory to(int port, int expected, Supplier<Request> requests) {
        return number -> new HttpClient(port, expected, requests);
    }

    @Override
    public void once(long due) throws IOException {
        var request = requests.get();
        var answer = send(request);
        for (int each = 0; each < ATTEMPTS && answer.status() == UNAVAILABLE; each++) {
            answer = send(request);
        }
        if (answer.status() != expected) {
            throw new IllegalStateException(
                    request.method() + " " + request.path() + ": " + answer.status() + " " + answer.text());
        }
    }

    private HttpConnection.Answer send(Request request) throws IOException {
        return connection.send(request.method(), request.path(), request.head(), request.body());
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
