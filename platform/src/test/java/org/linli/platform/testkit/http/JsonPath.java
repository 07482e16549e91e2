package org.linli.platform.testkit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text as Java values, read by paths in the form of {@link JsonPathParser}. Whole numbers are Integer or Long,
 * others Double; what is not there is null.
 */
public final class JsonPath {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonStep> PARSED = new ConcurrentHashMap<>();

    private final @Nullable Object root;

    private JsonPath(@Nullable Object root) {
        this.root = root;
    }

    public static JsonPath from(String text) {
        try {
            return new JsonPath(JSON.readValue(text, Object.class));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException("no JSON: " + text, unreadable);
        }
    }

    /** What stands there, as the root of further paths. */
    public JsonPath at(String path) {
        return new JsonPath(get(path));
    }

    public <T> T get() {
        return get("");
    }

    @SuppressWarnings("unchecked")
    public <T> T get(String path) {
        return (T) PARSED.computeIfAbsent(path, JsonPathParser::parsed).of(root);
    }

    /** Null where it is not there. */
    public @Nullable String getString(String path) {
        var found = this.<@Nullable Object>get(path);
        return found == null ? null : found.toString();
    }

    public <T> List<T> getList(String path) {
        return get(path);
    }

    public <K, V> Map<K, V> getMap(String path) {
        return get(path);
    }

    public boolean getBoolean(String path) {
        return Boolean.parseBoolean(getString(path));
    }

    public int getInt(String path) {
        return number(path).intValue();
    }

    public long getLong(String path) {
        return number(path).longValue();
    }

    private Number number(String path) {
        return Objects.requireNonNull(this.<@Nullable Number>get(path), path);
    }
}
