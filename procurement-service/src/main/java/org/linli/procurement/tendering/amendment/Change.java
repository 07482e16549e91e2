package org.linli.procurement.tendering.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One field of the document that differs.
 *
 * @param field such as {@code evaluation.criteria[0].weight}; {@code before} and {@code after} as JSON text, null where
 * there is none
 */
@Schema(description = "变更内容 One field of the document that differs")
record Change(String field, @Nullable String before, @Nullable String after) {

    static List<Change> between(JsonNode before, JsonNode after) {
        var left = leaves(before);
        var right = leaves(after);
        var changes = new ArrayList<Change>();
        var fields = new TreeMap<>(left);
        fields.putAll(right);
        for (var field : fields.keySet()) {
            var old = left.get(field);
            var present = right.get(field);
            if (!Objects.equals(old, present)) {
                changes.add(new Change(field, old, present));
            }
        }
        return changes;
    }

    /** A change of wording in title or description only is for the officer to weigh; any other matters. */
    boolean matters() {
        return !field.equals("title") && !field.equals("description");
    }

    private static Map<String, String> leaves(JsonNode document) {
        var leaves = new TreeMap<String, String>();
        collect("", document, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                    entry.getValue(), leaves));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(path + "[" + index + "]", node.get(index), leaves);
            }
        } else if (!node.isNull()) {
            leaves.put(path,
                    node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString());
        }
    }
}
