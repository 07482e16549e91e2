package org.linli.platform.testkit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.testkit.RoundTrips;

/**
 * One request. {@code If-Match: *} is of a test that is about something else: whoever it plays has read the present
 * version. No service takes a star, so a version is named, and when it was not the present one, the one the refusal
 * told.
 */
public final class HttpCall {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NORMAL).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VERSION = Pattern.compile("\\d+");
    private static final String IF_MATCH = "If-Match";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> questions = new ArrayList<>();
    private byte @Nullable [] body;
    private boolean encodes = true;

    HttpCall() {
    }

    /** @param value any, as its text */
    public HttpCall header(String name, Object value) {
        headers.put(name, value.toString());
        return this;
    }

    public HttpCall contentType(String type) {
        return header("Content-Type", type);
    }

    /** Left out where there is no value. */
    public HttpCall queryParam(String name, @Nullable Object value) {
        if (value != null) {
            questions.add(encoded(name) + "=" + encoded(value.toString()));
        }
        return this;
    }

    /** @param without false for an address that is written as it travels */
    public HttpCall urlEncodingEnabled(boolean without) {
        encodes = without;
        return this;
    }

    public HttpCall body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    public HttpCall body(byte[] bytes) {
        body = bytes;
        return this;
    }

    /** @param value written as JSON */
    public HttpCall body(Object value) {
        try {
            return body(JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public HttpReply get(String path) {
        return request("GET", path);
    }

    public HttpReply post(String path) {
        return request("POST", path);
    }

    public HttpReply put(String path) {
        return request("PUT", path);
    }

    public HttpReply delete(String path) {
        return request("DELETE", path);
    }

    public HttpReply options(String path) {
        return request("OPTIONS", path);
    }

    public HttpReply request(String method, String path) {
        var address = address(path);
        if (!"*".equals(headers.get(IF_MATCH))) {
            return sent(method, address);
        }
        headers.put(IF_MATCH, "\"0\"");
        var first = sent(method, address);
        if (first.statusCode() != 412) {
            return first;
        }
        var told = VERSION.matcher(String.valueOf(first.jsonPath().getString("detail")));
        if (!told.find()) {
            return first;
        }
        headers.put(IF_MATCH, "\"" + told.group() + "\"");
        RoundTrips.startAgain();
        return sent(method, address);
    }

    private HttpReply sent(String method, URI address) {
        var request = HttpRequest.newBuilder(address).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        HttpResponse<byte[]> answer;
        try {
            answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + address, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new HttpReply(method + " " + address, answer);
    }

    private URI address(String path) {
        var mark = path.indexOf('?');
        var where = mark < 0 ? path : path.substring(0, mark);
        var asked = mark < 0 ? Stream.<String>empty() : Stream.of(path.substring(mark + 1).split("&"));
        var question = Stream.concat(asked.map(pair -> encodes ? encodedPair(pair) : pair), questions.stream())
                .collect(Collectors.joining("&"));
        return URI
                .create(Http.origin() + (where.startsWith("/") ? "" : "/")
                        + (encodes ? Stream.of(where.split("/", -1)).map(HttpCall::encoded)
                                .collect(Collectors.joining("/")) : where)
                        + (question.isEmpty() ? "" : "?" + question));
    }

    private static String encodedPair(String pair) {
        var equals = pair.indexOf('=');
        return equals < 0 ? encoded(pair)
                : encoded(pair.substring(0, equals)) + "=" + encoded(pair.substring(equals + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
