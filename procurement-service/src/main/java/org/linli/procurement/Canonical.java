package org.linli.procurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.linli.platform.Sha256;

/** Documents as JSON with sorted property names and no white space, and their SHA-256, which people review and sign. */
@Singleton
public class Canonical {

    private final ObjectMapper sorted;

    Canonical(ObjectMapper json) {
        this.sorted = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.sorted.setConfig(sorted.getSerializationConfig().with(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY));
    }

    public String text(Object document) {
        try {
            return sorted.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String hash(Object document) {
        return sha256(text(document));
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return sorted.readValue(text, type);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a kept document is unreadable", corrupt);
        }
    }

    /** SHA-256 of the UTF-8 text, in hex. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] bytes) {
        return Sha256.of(bytes);
    }
}
