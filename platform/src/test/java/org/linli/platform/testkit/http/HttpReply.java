package org.linli.platform.testkit.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** What came back, to be held against what a test expects ({@link #then}) or to be read ({@link #extract}). */
public final class HttpReply {

    private final String request;
    private final HttpResponse<byte[]> answer;
    private @Nullable JsonPath json;

    HttpReply(String request, HttpResponse<byte[]> answer) {
        this.request = request;
        this.answer = answer;
    }

    public HttpReply then() {
        return this;
    }

    public HttpReply extract() {
        return this;
    }

    // ---- held against what is expected

    public HttpReply statusCode(int expected) {
        return statusCode(equalTo(expected));
    }

    public HttpReply statusCode(Matcher<? super Integer> expected) {
        if (!expected.matches(statusCode())) {
            assertThat("status of " + request + ", which answered " + asString(), statusCode(), expected);
        }
        return this;
    }

    public HttpReply body(Matcher<? super String> expected) {
        assertThat("body of " + request, asString(), expected);
        return this;
    }

    /** @param more further pairs of a path and a matcher */
    public HttpReply body(String path, Matcher<?> expected, Object... more) {
        holds(path, expected);
        for (var next = 0; next < more.length; next += 2) {
            holds((String) more[next], (Matcher<?>) more[next + 1]);
        }
        return this;
    }

    private void holds(String path, Matcher<?> expected) {
        var found = jsonPath().<@Nullable Object>get(path);
        if (!expected.matches(found)) {
            assertThat(path + " in the body of " + request + ": " + asString(), found, matching(expected));
        }
    }

    @SuppressWarnings("unchecked")
    private static Matcher<@Nullable Object> matching(Matcher<?> expected) {
        return (Matcher<@Nullable Object>) expected;
    }

    public HttpReply header(String name, String expected) {
        return header(name, equalTo(expected));
    }

    public HttpReply header(String name, Matcher<? super String> expected) {
        assertThat(name + " of " + request, header(name), expected);
        return this;
    }

    /** @param expected parameters such as the character set may follow it */
    public HttpReply contentType(String expected) {
        if (!contentType().toLowerCase(Locale.ROOT).startsWith(expected.toLowerCase(Locale.ROOT))) {
            assertThat("Content-Type of " + request, contentType(), equalTo(expected));
        }
        return this;
    }

    public HttpReply contentType(Matcher<? super String> expected) {
        assertThat("Content-Type of " + request, contentType(), expected);
        return this;
    }

    // ---- read

    public int statusCode() {
        return answer.statusCode();
    }

    /** Null where it is not there. */
    public @Nullable String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    /** Empty where there is none. */
    public String contentType() {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    public byte[] asByteArray() {
        return answer.body();
    }

    public String asString() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    public JsonPath jsonPath() {
        var read = json;
        if (read == null) {
            read = JsonPath.from(asString());
            json = read;
        }
        return read;
    }

    /** As {@link JsonPath#get}. */
    public <T> T path(String path) {
        return jsonPath().get(path);
    }
}
