package org.linli.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The few things of HTTP/1.1 that the generator knows, against the JDK's own server. */
class HttpConnectionTest {

    @Test
    void answersWithALengthAndInChunksAreReadOneAfterAnotherOnOneConnection() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var large = "邻里".repeat(20_000);
        server.createContext("/length", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(201, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/chunks", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(large.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/none", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try (var connection = new HttpConnection(server.getAddress().getPort())) {
            for (int each = 0; each < 3; each++) {
                var kept = connection.send("POST", "/length", "X-Any: 1\r\n", "{\"name\":\"伍一\"}");
                assertThat(kept.status()).isEqualTo(201);
                assertThat(kept.text()).isEqualTo("ok");
                assertThat(connection.send("GET", "/chunks", "", "").text()).isEqualTo(large);
                assertThat(connection.send("GET", "/none", "", "").status()).isEqualTo(204);
            }
        } finally {
            server.stop(0);
        }
    }
}
