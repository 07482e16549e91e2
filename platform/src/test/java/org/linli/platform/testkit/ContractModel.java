package org.linli.platform.testkit;

import static org.linli.platform.testkit.http.Http.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The served contract with its schemas: what a body or a parameter may look like, every reference followed. */
record ContractModel(Map<String, Object> document) {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String in, Map<String, Object> schema) {
    }

    /** @param bodyType the first that is named; empty where no body is taken */
    record Operation(String id, String method, String path, List<Parameter> parameters, Optional<String> bodyType,
            Map<String, Object> body) {

        List<Parameter> in(String place) {
            return parameters.stream().filter(each -> each.in().equals(place)).toList();
        }
    }

    /** Within a {@code @QuarkusTest}: needs the running service. */
    static ContractModel served() {
        return new ContractModel(new Yaml().load(given().get("/q/openapi").asString()));
    }

    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        map(document.get("paths")).forEach((path, item) -> METHODS.stream().filter(map(item)::containsKey)
                .forEach(method -> found.add(operation(path, method, map(item)))));
        return found;
    }

    private Operation operation(String path, String method, Map<String, Object> item) {
        var operation = map(item.get(method));
        var parameters = Stream.of(item, operation).flatMap(each -> list(each.get("parameters")).stream())
                .map(each -> resolved(map(each))).map(each -> new Parameter(String.valueOf(each.get("name")),
                        String.valueOf(each.get("in")), resolved(map(each.get("schema")))))
                .toList();
        var content = map(resolved(map(operation.get("requestBody"))).get("content"));
        var type = content.keySet().stream().findFirst();
        return new Operation(String.valueOf(operation.get("operationId")), method.toUpperCase(Locale.ROOT), path,
                parameters, type, type.map(one -> resolved(map(map(content.get(one)).get("schema")))).orElse(Map.of()));
    }

    /** The schema a reference stands for; parts of an {@code allOf} together, of several possible the first. */
    Map<String, Object> resolved(Map<String, Object> schema) {
        var reference = schema.get("$ref");
        if (reference instanceof String name) {
            Object found = document;
            for (var step : name.substring(2).split("/")) {
                found = map(found).get(step);
            }
            return resolved(map(found));
        }
        for (var several : List.of("oneOf", "anyOf")) {
            var choices = list(schema.get(several)).stream().map(each -> resolved(map(each)))
                    .filter(each -> !"null".equals(each.get("type"))).toList();
            if (!choices.isEmpty()) {
                return choices.getFirst();
            }
        }
        var parts = list(schema.get("allOf"));
        if (parts.isEmpty()) {
            return schema;
        }
        var whole = new LinkedHashMap<>(schema);
        parts.forEach(part -> whole.putAll(resolved(map(part))));
        return whole;
    }

    Map<String, Map<String, Object>> properties(Map<String, Object> schema) {
        var found = new LinkedHashMap<String, Map<String, Object>>();
        map(schema.get("properties")).forEach((name, each) -> found.put(name, resolved(map(each))));
        return found;
    }

    /** Of {@code type: [string, "null"]} the one that says something. */
    static String type(Map<String, Object> schema) {
        return switch (schema.get("type")) {
            case null -> schema.containsKey("properties") ? "object" : "string";
            case List<?> several ->
                several.stream().map(String::valueOf).filter(each -> !each.equals("null")).findFirst().orElse("string");
            case Object one -> String.valueOf(one);
        };
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }

    static List<?> list(@Nullable Object node) {
        return node instanceof List<?> found ? found : List.of();
    }
}
