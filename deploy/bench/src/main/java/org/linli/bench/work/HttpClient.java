package org.linli.bench.work;

import java.io.IOException;
import java.util.function.Supplier;
import org.linli.bench.load.Client;
import org.linli.bench.load.HttpConnection;

/** Asks one kind of request of a service, a new one each time. */
final class HttpClient implements Client {

    /** @param head its own lines, each with its line end */
    record Request(String method, String path, String head, String body) {

        static Request get(String path, String head) {
            return new Request("GET", path, head, "");
        }
    }

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
        var answer = connection.send(request.method(), request.path(), request.head(), request.body());
        if (answer.status() != expected) {
            throw new IllegalStateException(
                    request.method() + " " + request.path() + ": " + answer.status() + " " + answer.text());
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
