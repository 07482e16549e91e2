package org.linli.procurement.oversight.ocds.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The merge routine of the standard (1.1, "Merging"): releases in the order of their dates; a literal replaces, null
 * removes, an object is merged, a list of objects is merged by their ids, and a list that is {@code wholeListMerge} or
 * of other things is replaced as a whole. Objects without an id are added. Which list is which, the schema says.
 */
public final class ReleaseMerge {

    private final JsonNode schema;

    /** @param schema of a release with the patches of the declared extensions in it */
    public ReleaseMerge(JsonNode schema) {
        this.schema = schema;
    }

    /**
     * @param compiled the sum so far, empty before the first release; it stays as it is
     * @param release not older than any in the sum
     */
    public ObjectNode add(ObjectNode compiled, ObjectNode release) {
        var date = release.path("date").asText();
        var sum = JsonText.object().put("ocid", release.path("ocid").asText())
                .put("id", release.path("ocid").asText() + "-" + date).put("date", date);
        sum.putArray("tag").add("compiled");
        sum.setAll(without(compiled, sum));
        merge(sum, release, schema);
        return sum;
    }

    private static ObjectNode without(ObjectNode compiled, ObjectNode renewed) {
        var rest = compiled.deepCopy();
        renewed.fieldNames().forEachRemaining(rest::remove);
        return rest;
    }

    private void merge(ObjectNode target, JsonNode source, JsonNode rules) {
        source.properties()
                .forEach(field -> merge(target, field.getKey(), field.getValue(), property(rules, field.getKey())));
    }

    private void merge(ObjectNode target, String name, JsonNode value, JsonNode rules) {
        if (rules.path("omitWhenMerged").asBoolean()) {
            return;
        }
        if (value.isNull()) {
            target.remove(name);
        } else if (value.isObject()) {
            var child = target.path(name).isObject() ? (ObjectNode) target.get(name) : JsonText.object();
            merge(child, value, rules);
            put(target, name, child);
        } else if (value.isArray() && !rules.path("wholeListMerge").asBoolean() && isOfObjects(value)) {
            var list = target.path(name).isArray() ? (ArrayNode) target.get(name) : JsonText.object().putArray(name);
            mergeList(list, value, resolve(rules.path("items")));
            target.set(name, list);
        } else {
            target.set(name, value.deepCopy());
        }
    }

    private static void put(ObjectNode target, String name, ObjectNode child) {
        if (child.isEmpty()) {
            target.remove(name);
        } else {
            target.set(name, child);
        }
    }

    private void mergeList(ArrayNode target, JsonNode source, JsonNode rules) {
        for (var element : lastOfEachId(source)) {
            var known = element.hasNonNull("id") ? find(target, element.get("id")) : null;
            if (known == null) {
                known = target.addObject();
            }
            merge(known, element, rules);
        }
    }

    /** Of two with one id in one release, the last counts. */
    private static List<JsonNode> lastOfEachId(JsonNode source) {
        var elements = new LinkedHashMap<Object, JsonNode>();
        source.forEach(element -> elements.put(element.hasNonNull("id") ? element.get("id") : new Object(), element));
        return List.copyOf(elements.values());
    }

    private static @Nullable ObjectNode find(ArrayNode list, JsonNode id) {
        return StreamSupport.stream(list.spliterator(), false).filter(each -> id.equals(each.get("id")))
                .map(ObjectNode.class::cast).findFirst().orElse(null);
    }

    private static boolean isOfObjects(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).allMatch(JsonNode::isObject);
    }

    private JsonNode property(JsonNode rules, String name) {
        return resolve(rules.path("properties").path(name));
    }

    /** All references of a release's schema are local. */
    private JsonNode resolve(JsonNode rules) {
        return rules.has("$ref") ? schema.at(rules.get("$ref").asText().substring(1)) : rules;
    }
}
