package org.linli.platform.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a newer OpenAPI document takes from a client of the older one, a sentence each. */
final class OpenApiBreaks {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode before;
    private final JsonNode now;
    private final List<String> broken = new ArrayList<>();

    private OpenApiBreaks(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    static List<String> between(JsonNode before, JsonNode now) {
        var breaks = new OpenApiBreaks(before, now);
        breaks.compare();
        return breaks.broken;
    }

    private void compare() {
        before.path("paths").properties().forEach(path -> {
            var present = now.path("paths").path(path.getKey());
            for (var method : METHODS) {
                var was = path.getValue().path(method);
                if (!was.isMissingNode()) {
                    var where = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                    if (present.path(method).isMissingNode()) {
                        broken.add(where + " is gone");
                    } else {
                        operation(where, path.getValue(), present, was, present.path(method));
                    }
                }
            }
        });
    }

    private void operation(String where, JsonNode pathWas, JsonNode pathIs, JsonNode was, JsonNode is) {
        if (!was.path("operationId").equals(is.path("operationId"))) {
            broken.add(where + " was called " + was.path("operationId").asText() + " and is now "
                    + is.path("operationId").asText());
        }
        parameters(where, parameters(before, pathWas, was), parameters(now, pathIs, is));
        body(where, SchemaBreaks.resolve(before, was.path("requestBody")),
                SchemaBreaks.resolve(now, is.path("requestBody")));
        was.path("responses").properties().forEach(response -> {
            var present = is.path("responses").path(response.getKey());
            if (present.isMissingNode()) {
                broken.add(where + " no longer answers " + response.getKey());
            } else {
                response(where + " answer " + response.getKey(), SchemaBreaks.resolve(before, response.getValue()),
                        SchemaBreaks.resolve(now, present));
            }
        });
    }

    private static Map<String, JsonNode> parameters(JsonNode root, JsonNode path, JsonNode operation) {
        var all = new LinkedHashMap<String, JsonNode>();
        for (var owner : List.of(path, operation)) {
            owner.path("parameters").forEach(each -> {
                var parameter = SchemaBreaks.resolve(root, each);
                all.put(parameter.path("in").asText() + " parameter " + parameter.path("name").asText(), parameter);
            });
        }
        return all;
    }

    private void parameters(String where, Map<String, JsonNode> was, Map<String, JsonNode> is) {
        was.forEach((name, parameter) -> {
            if (!is.containsKey(name)) {
                broken.add(where + ": the " + name + " is gone");
            } else {
                schema(where + " " + name, parameter.path("schema"), is.get(name).path("schema"), true);
            }
        });
        is.forEach((name, parameter) -> {
            var old = was.get(name);
            if (parameter.path("required").asBoolean() && (old == null || !old.path("required").asBoolean())) {
                broken.add(where + ": the " + name + " is newly required");
            }
        });
    }

    private void body(String where, JsonNode was, JsonNode is) {
        if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
            broken.add(where + ": a body is newly required");
        }
        content(where + " request", was.path("content"), is.path("content"), true);
    }

    private void response(String where, JsonNode was, JsonNode is) {
        content(where, was.path("content"), is.path("content"), false);
        was.path("headers").properties().forEach(header -> {
            if (!is.path("headers").has(header.getKey())) {
                broken.add(where + ": the header " + header.getKey() + " is gone");
            }
        });
    }

    private void content(String where, JsonNode was, JsonNode is, boolean sent) {
        was.properties().forEach(type -> {
            if (!is.has(type.getKey())) {
                broken.add(where + ": " + type.getKey() + " is gone");
            } else {
                schema(where, type.getValue().path("schema"), is.path(type.getKey()).path("schema"), sent);
            }
        });
    }

    private void schema(String where, JsonNode was, JsonNode is, boolean sent) {
        new SchemaBreaks(before, now, broken).compare(where, was, is, sent);
    }
}
