package org.linli.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import org.linli.platform.Sha256;

/**
 * The one way to write a value as bytes: keys in order, numbers without trailing zeros, so that equal things hash
 * alike.
 */
public final class Canonical {

    private static final ObjectWriter WRITER = JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new Plain())).build().writer();

    private Canonical() {
    }

    public static byte[] bytes(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** SHA-256 in lower hexadecimal. */
    public static String hash(Object value) {
        return Sha256.of(bytes(value));
    }

    private static final class Plain extends JsonSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider unused) throws IOException {
            json.writeNumber(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        }
    }
}
