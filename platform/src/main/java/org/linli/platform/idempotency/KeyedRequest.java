package org.linli.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * Whose key for which operation.
 *
 * @param content what was asked, in one spelling: path, headers that matter and body
 */
record KeyedRequest(String caller, String operation, String key, byte[] content) {

    private static volatile ObjectMapper canonical;

    static byte[] content(Object[] parameters, ObjectMapper json) throws JsonProcessingException {
        return canonical(json).writeValueAsBytes(parameters);
    }

    private static ObjectMapper canonical(ObjectMapper json) {
        var mapper = canonical;
        if (mapper == null) {
            mapper = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .setConfig(json.getSerializationConfig().with(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY));
            canonical = mapper;
        }
        return mapper;
    }

    String lockName() {
        return caller + "\n" + operation + "\n" + key;
    }
}
