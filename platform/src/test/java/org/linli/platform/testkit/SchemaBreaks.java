package org.linli.platform.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a newer schema takes from a client of the older one. What is sent may only widen; what is read may only grow: a
 * field that is gone, of another type, newly required or no longer sure to be there breaks somebody.
 */
final class SchemaBreaks {

    private final JsonNode before;
    private final JsonNode now;
    private final List<String> broken;
    private final Set<String> underWay = new HashSet<>();

    SchemaBreaks(JsonNode before, JsonNode now, List<String> broken) {
        this.before = before;
        this.now = now;
        this.broken = broken;
    }

    /** @param sent true where the client writes it, false where it reads it */
    void compare(String where, JsonNode was, JsonNode is, boolean sent) {
        var pair = was.path("$ref").asText() + "|" + is.path("$ref").asText() + "|" + sent;
        var recursive = was.has("$ref") && !underWay.add(pair);
        if (recursive) {
            return;
        }
        compareResolved(where, resolve(before, was), resolve(now, is), sent);
        if (was.has("$ref")) {
            underWay.remove(pair);
        }
    }

    static JsonNode resolve(JsonNode root, JsonNode node) {
        var at = node;
        while (at.has("$ref")) {
            at = root.at(at.get("$ref").asText().substring(1));
        }
        return at;
    }

    private void compareResolved(String where, JsonNode was, JsonNode is, boolean sent) {
        var old = types(was);
        var young = types(is);
        if (!old.isEmpty()
                && !(sent ? young.isEmpty() || young.containsAll(old) : !young.isEmpty() && old.containsAll(young))) {
            broken.add(where + " was " + String.join(" or ", old) + " and is now "
                    + (young.isEmpty() ? "anything" : String.join(" or ", young)));
            return;
        }
        if (!was.path("format").equals(is.path("format")) && (sent || was.has("format"))) {
            broken.add(where + " had the format " + was.path("format").asText("none") + " and now has "
                    + is.path("format").asText("none"));
        }
        enums(where, was, is, sent);
        fields(where, was, is, sent);
        if (was.has("items") && is.has("items")) {
            compare(where + "[]", was.get("items"), is.get("items"), sent);
        }
        if (was.path("additionalProperties").isObject() && is.path("additionalProperties").isObject()) {
            compare(where + "{}", was.get("additionalProperties"), is.get("additionalProperties"), sent);
        }
        for (var group : List.of("allOf", "anyOf", "oneOf")) {
            alternatives(where, was.path(group), is.path(group), sent);
        }
        if (sent) {
            limits(where, was, is);
        }
    }

    private static Set<String> types(JsonNode schema) {
        var types = new TreeSet<String>();
        var type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
        return types;
    }

    private void enums(String where, JsonNode was, JsonNode is, boolean sent) {
        if (is.has("enum")) {
            if (!was.has("enum") && sent) {
                broken.add(where + " was free and now takes certain values only");
            }
            var values = new HashSet<String>();
            is.get("enum").forEach(value -> values.add(value.asText()));
            was.path("enum").forEach(value -> {
                if (!values.contains(value.asText())) {
                    broken.add(where + " no longer knows the value " + value.asText());
                }
            });
        }
    }

    private void fields(String where, JsonNode was, JsonNode is, boolean sent) {
        was.path("properties").properties().forEach(field -> {
            var name = where + "." + field.getKey();
            var present = is.path("properties").path(field.getKey());
            if (present.isMissingNode()) {
                broken.add(name + " is gone");
            } else {
                compare(name, field.getValue(), present, sent);
            }
        });
        var old = texts(was.path("required"));
        var young = texts(is.path("required"));
        if (sent) {
            young.stream().filter(field -> !old.contains(field))
                    .forEach(field -> broken.add(where + "." + field + " is newly required"));
        } else {
            old.stream().filter(field -> !young.contains(field) && is.path("properties").has(field))
                    .forEach(field -> broken.add(where + "." + field + " is no longer sure to be there"));
        }
    }

    private void alternatives(String where, JsonNode was, JsonNode is, boolean sent) {
        if (was.isMissingNode() && is.isMissingNode()) {
            return;
        }
        if (was.size() != is.size()) {
            broken.add(where + " has other alternatives than before");
            return;
        }
        for (var n = 0; n < was.size(); n++) {
            compare(where, was.get(n), is.get(n), sent);
        }
    }

    private void limits(String where, JsonNode was, JsonNode is) {
        for (var limit : List.of("maxLength", "maximum", "maxItems", "minLength", "minimum", "minItems")) {
            var present = is.path(limit);
            if (present.isNumber() && tightened(was.path(limit), present, limit.startsWith("max"))) {
                broken.add(where + " is held tighter than before: " + limit + " " + present.asText());
            }
        }
        if (is.has("pattern") && !is.get("pattern").equals(was.path("pattern"))) {
            broken.add(where + " must match another pattern than before");
        }
    }

    private static boolean tightened(JsonNode was, JsonNode is, boolean upper) {
        if (was instanceof MissingNode) {
            return upper || is.doubleValue() > 0;
        }
        return upper ? is.doubleValue() < was.doubleValue() : is.doubleValue() > was.doubleValue();
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
