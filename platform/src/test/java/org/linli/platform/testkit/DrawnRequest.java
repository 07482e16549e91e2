package org.linli.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.testkit.ContractModel.Operation;
import org.linli.platform.testkit.ContractModel.Parameter;

/**
 * One request as the contract allows it, but for one thing.
 *
 * @param wrong where it is not as the contract says: {@code query limit}, {@code body price.amount}
 * @param field what a refusal has to name, null where nothing can be said beforehand
 * @param mustFail whether only a refusal is right
 */
record DrawnRequest(Operation operation, String method, String address, Map<String, String> headers,
        @Nullable String body, String wrong, @Nullable String field, boolean mustFail) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nobody makes one up. */
    private static final List<String> CURSORS = List.of("cursor", "after");

    private static final List<String> BODIES = List.of("", "null", "[]", "\"\"", "0", "{", "{\"a\":1,\"a\":2}",
            "{\"\\u0000\":1}", "[".repeat(3_000), "\uFEFF{}", "{}{}", "{\"a\":NaN}", "<a/>", "a=b&c=d", "\u0000");

    private static final List<Map.Entry<String, String>> HEADERS = List.of(Map.entry("Accept-Language", "en;q=x"),
            Map.entry("Accept-Language", "x".repeat(300)), Map.entry("Accept", "text/plain;q=x"),
            Map.entry("Accept", "application/xml"), Map.entry("Accept", "///"), Map.entry("Content-Type", "text/plain"),
            Map.entry("Content-Type", "application/json;charset=nonsense"), Map.entry("Content-Type", "json"),
            Map.entry("Content-Type", "application/json;charset=UTF-16"), Map.entry("Content-Type", ";;"),
            Map.entry("Content-Encoding", "gzip"), Map.entry("Idempotency-Key", "k".repeat(300)),
            Map.entry("Idempotency-Key", "a b"), Map.entry("If-Match", "*"), Map.entry("If-Match", "\""),
            Map.entry("If-Match", "\"" + "9".repeat(400) + "\""), Map.entry("If-None-Match", "\"x\", ,\""),
            Map.entry("traceparent", "'; drop table journal; --"), Map.entry("traceparent", "00-" + "f".repeat(5_000)),
            Map.entry("X-Correlation-Id", "1-1-1-1-1"), Map.entry("X-Correlation-Id", "x"),
            Map.entry("Authorization", "Bearer a.b.c"), Map.entry("Authorization", "Basic eDp4"),
            Map.entry("Authorization", "Bearer "), Map.entry("Range", "bytes=9-1"), Map.entry("Origin", "null"),
            Map.entry("X-Forwarded-For", "x".repeat(2_000)), Map.entry("Cookie", "a=b;;=;" + "c".repeat(2_000)),
            Map.entry("X-Long", "x".repeat(30_000)));

    /** @param token of somebody who may ask it */
    static DrawnRequest of(Operation operation, DrawnValues values, String token) {
        return new Drawing(operation, values, token).drawn();
    }

    /** The parts, before they are put together. */
    private static final class Drawing {

        private final Operation operation;
        private final DrawnValues values;
        private final Map<String, String> path = new LinkedHashMap<>();
        private final Map<String, String> query = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String method;
        private @Nullable Object body;
        private @Nullable String raw;
        private String wrong = "nothing";
        private @Nullable String field;
        private boolean mustFail;

        private Drawing(Operation operation, DrawnValues values, String token) {
            this.operation = operation;
            this.values = values;
            this.method = operation.method();
            headers.put("Authorization", token);
            operation.in("path").forEach(each -> path.put(each.name(), allowed(each)));
            operation.in("query").stream().filter(each -> !CURSORS.contains(each.name()) && values.in(4))
                    .forEach(each -> query.put(each.name(), allowed(each)));
            operation.bodyType().ifPresent(type -> {
                headers.put("Content-Type", type);
                body = values.allowed(operation.body());
            });
            if (!"GET".equals(method)) {
                headers.put("Idempotency-Key", values.uuid().toString());
                headers.put("If-Match", values.in(2) ? "\"0\"" : "\"1\"");
            }
        }

        /** A number that is called a year is one of this system. */
        private String allowed(Parameter parameter) {
            return parameter.name().equals("year") || parameter.name().endsWith("Year") ? "2026"
                    : text(values.allowed(parameter.schema()));
        }

        private DrawnRequest drawn() {
            var places = new ArrayList<Runnable>(List.of(this::header, this::unknownParameter));
            operation.in("path").forEach(each -> places.add(() -> pathValue(each)));
            operation.in("query").forEach(each -> {
                places.add(() -> queryValue(each));
                places.add(() -> queryValue(each));
            });
            if (body instanceof Map<?, ?>) {
                for (var each = 0; each < 8; each++) {
                    places.add(this::bodyValue);
                }
                places.add(this::unknownProperty);
            }
            if (body != null) {
                places.add(this::wholeBody);
            }
            if (values.in(40)) {
                method = values.one(List.of("DELETE", "PUT", "PATCH", "TRACE"));
                wrong = "method " + method;
            } else {
                values.one(places).run();
            }
            return new DrawnRequest(operation, method, address(), headers, raw != null ? raw : written(body), wrong,
                    field, mustFail);
        }

        private void header() {
            var odd = values.one(HEADERS);
            headers.put(odd.getKey(), odd.getValue());
            wrong = "header " + odd.getKey() + " " + shortened(odd.getValue());
        }

        private void unknownParameter() {
            var name = values.one(List.of("nobodyKnowsThis", "Limit", "limit[]", "agencyid"));
            query.put(name, "1");
            wrong = "query " + name;
            field = name;
            mustFail = true;
        }

        private void pathValue(Parameter parameter) {
            var value = values.one(DrawnValues.HOSTILE_TEXTS);
            path.put(parameter.name(), value.isEmpty() ? " " : value);
            wrong = "path " + parameter.name() + " " + shortened(value);
        }

        private void queryValue(Parameter parameter) {
            var value = values.one(DrawnValues.HOSTILE_TEXTS);
            query.put(parameter.name(), value);
            wrong = "query " + parameter.name() + " " + shortened(value);
            field = parameter.name();
            mustFail = isMistyped(parameter.schema(), value);
        }

        /** What no reader of that type can take; what is only odd is the service's to say. */
        private static boolean isMistyped(Map<String, Object> schema, String value) {
            var choices = ContractModel.list(schema.get("enum"));
            return switch (ContractModel.type(schema)) {
                case "integer" -> !value.matches("-?\\d{1,18}");
                case "boolean" -> !value.equals("true") && !value.equals("false");
                case "string" -> choices.isEmpty()
                        ? value.contains("\u0000") || value.contains("\u202E")
                                || "date".equals(schema.get("format")) && !value.matches("\\d{4}-\\d{2}-\\d{2}")
                                || "uuid".equals(schema.get("format")) && value.length() != 36
                        : !choices.contains(value);
                default -> false;
            };
        }

        /** Somewhere in it, at any depth. */
        @SuppressWarnings("unchecked")
        private void bodyValue() {
            Object at = body;
            var way = new ArrayList<String>();
            while (at instanceof Map<?, ?> object && !object.isEmpty()) {
                var name = values.one(List.copyOf(((Map<String, Object>) object).keySet()));
                way.add(name);
                var next = object.get(name);
                if (next instanceof Map<?, ?> inner && !inner.isEmpty() && !values.in(3)) {
                    at = next;
                } else if (next instanceof List<?> items && !items.isEmpty() && items.getFirst() instanceof Map<?, ?>
                        && !values.in(3)) {
                    at = items.getFirst();
                } else {
                    replace((Map<String, Object>) object, name, way);
                    return;
                }
            }
        }

        private void replace(Map<String, Object> object, String name, List<String> way) {
            wrong = "body " + String.join(".", way);
            field = way.getFirst();
            if (values.in(8)) {
                object.remove(name);
                wrong += " left out";
                return;
            }
            var value = values.hostile();
            object.put(name, value);
            wrong += " " + shortened(written(value));
            mustFail = value instanceof String text && (text.contains("\u0000") || text.contains("\u202E"));
            if (value == DrawnValues.ENDLESS) {
                // read no further than its thousandth digit, and so nowhere
                field = null;
                mustFail = true;
            }
        }

        @SuppressWarnings("unchecked")
        private void unknownProperty() {
            ((Map<String, Object>) body).put("nobodyKnowsThis", 1);
            wrong = "body nobodyKnowsThis";
            field = "nobodyKnowsThis";
            mustFail = true;
        }

        private void wholeBody() {
            if (values.in(3) && written(body) instanceof String text && text.startsWith("{\"")) {
                raw = text.replaceFirst("\\{(\"[^\"]*\":)", "{$1null,$1");
                mustFail = true;
                wrong = "body with a name twice";
                return;
            }
            raw = values.one(BODIES);
            wrong = "body " + shortened(raw);
        }

        private String address() {
            var address = operation.path();
            for (var each : path.entrySet()) {
                address = address.replace("{" + each.getKey() + "}", encoded(each.getValue()));
            }
            var question = new StringBuilder();
            query.forEach((name, value) -> question.append(question.isEmpty() ? '?' : '&').append(encoded(name))
                    .append('=').append(encoded(value)));
            return address + question;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(Object value) {
        return value instanceof List<?> several ? several.isEmpty() ? "x" : String.valueOf(several.getFirst())
                : String.valueOf(value);
    }

    private static @Nullable String written(@Nullable Object value) {
        try {
            return value == null ? null : value instanceof String text ? text : JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String shortened(@Nullable String text) {
        return text == null ? "null" : (text.length() > 60 ? text.substring(0, 60) + "…" : text).replace("\u0000", "␀");
    }
}
