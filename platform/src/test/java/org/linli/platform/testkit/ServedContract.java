package org.linli.platform.testkit;

import static org.linli.platform.testkit.http.Http.given;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The contract that the running service shows, as tests that walk over every operation need it. */
record ServedContract(Map<String, Object> document) {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    /**
     * @param method in capitals; {@code id} its operationId
     * @param queries the names of its query parameters
     * @param bodyType what its body is written in, the first that is named; empty where it takes none
     * @param fields the properties of its body
     */
    record Operation(String id, String method, String path, List<String> queries, Optional<String> bodyType,
            Set<String> fields) {

        /** With that in place of everything in braces. */
        String address(String id) {
            return path.replaceAll("\\{[^}]+}", id);
        }
    }

    /** Within a {@code @QuarkusTest}: needs the running service. */
    static List<Operation> operations() {
        return new ServedContract(new Yaml().load(given().get("/q/openapi").asString())).all();
    }

    private List<Operation> all() {
        return map(document, "paths").entrySet().stream()
                .flatMap(path -> METHODS.stream().filter(method -> ((Map<?, ?>) path.getValue()).containsKey(method))
                        .map(method -> operation(path.getKey(), method, map((Map<?, ?>) path.getValue(), method))))
                .toList();
    }

    private Operation operation(String path, String method, Map<String, Object> operation) {
        var content = map(map(operation, "requestBody"), "content");
        var type = content.keySet().stream().findFirst();
        return new Operation(String.valueOf(operation.get("operationId")), method.toUpperCase(Locale.ROOT), path,
                queries(operation), type, type.map(one -> fields(map(map(content, one), "schema"))).orElse(Set.of()));
    }

    private static List<String> queries(Map<String, Object> operation) {
        return operation.get("parameters") instanceof List<?> parameters ? parameters.stream()
                .flatMap(each -> each instanceof Map<?, ?> parameter ? Stream.of(parameter) : Stream.empty())
                .filter(each -> "query".equals(each.get("in"))).map(each -> String.valueOf(each.get("name"))).toList()
                : List.of();
    }

    private Set<String> fields(Map<String, Object> schema) {
        var resolved = schema.get("$ref") instanceof String reference
                ? map(map(map(document, "components"), "schemas"), reference.substring(reference.lastIndexOf('/') + 1))
                : schema;
        return map(resolved, "properties").keySet();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<?, ?> from, String key) {
        return from.get(key) instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }
}
