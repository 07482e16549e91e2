package org.linli.procurement.oversight.ocds.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard's schemas with the patches of the extensions we declare merged in, read from {@code ocds/} beside their
 * licence. Nothing is fetched.
 */
@Singleton
public class OcdsSchema {

    /** Folder of the patch, which is also the middle of the extension's address. */
    private static final List<String> EXTENSIONS = List.of("bid", "lots", "awardCriteria", "selectionCriteria",
            "enquiry", "techniques", "metrics", "contract_completion", "pagination");

    private static final String ADDRESS =
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_%s_extension/master/extension.json";
    private static final String DEFINITIONS = "#/definitions/";

    private final ObjectNode release = patched("release-schema.json");

    public OcdsSchema() {
        prune(release, release.path("definitions"));
    }

    /** What every package declares. */
    public static List<String> extensions() {
        return EXTENSIONS.stream().map(ADDRESS::formatted).toList();
    }

    public ObjectNode release() {
        return release;
    }

    /** @param name of a schema of the standard, such as {@code record-package-schema.json} */
    public static ObjectNode patched(String name) {
        var schema = (ObjectNode) required(read(name));
        for (var extension : EXTENSIONS) {
            var patch = read("extensions/" + extension + "/" + name);
            if (patch != null) {
                patch(schema, patch);
            }
        }
        return schema;
    }

    /** JSON Merge Patch, RFC 7396. */
    private static void patch(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(field -> {
            var value = field.getValue();
            if (value.isNull()) {
                target.remove(field.getKey());
            } else if (value.isObject()) {
                var child = target.path(field.getKey()).isObject() ? (ObjectNode) target.get(field.getKey())
                        : JsonText.object();
                patch(child, value);
                target.set(field.getKey(), child);
            } else {
                target.set(field.getKey(), value);
            }
        });
    }

    /**
     * An extension may offer a field whose definition comes with an extension we do not declare: we do not have that
     * field.
     */
    private static void prune(JsonNode schema, JsonNode definitions) {
        for (var child : schema) {
            prune(child, definitions);
        }
        if (schema.path("properties").isObject()) {
            var properties = (ObjectNode) schema.get("properties");
            var names = new ArrayList<String>();
            properties.properties().stream()
                    .filter(field -> dangles(field.getValue().path("$ref").asText(""), definitions))
                    .forEach(field -> names.add(field.getKey()));
            properties.remove(names);
        }
    }

    private static boolean dangles(String reference, JsonNode definitions) {
        return reference.startsWith(DEFINITIONS) && !definitions.has(reference.substring(DEFINITIONS.length()));
    }

    private static JsonNode required(@Nullable JsonNode schema) {
        if (schema == null) {
            throw new IllegalStateException("a schema of the standard is not on the class path");
        }
        return schema;
    }

    private static @Nullable JsonNode read(String name) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream("ocds/" + name)) {
            return stream == null ? null : JsonText.tree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
