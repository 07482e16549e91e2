package org.linli.procurement.oversight.ocds.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The standard's own judgement of what we publish: its schemas with our extensions in them (draft 4, formats asserted,
 * nothing fetched), and, stricter than them, no field and no code that they do not know.
 */
public final class OcdsCheck {

    private static final String BASE = "https://standard.open-contracting.org/schema/1__1__5/";
    private static final Path CODELISTS = Path.of("src/test/resources/ocds/codelists");

    private final Map<String, JsonNode> schemas = new HashMap<>();
    private final SchemaRegistry registry;

    public OcdsCheck() {
        schemas.put(BASE + "release-schema.json", new OcdsSchema().release());
        for (var name : List.of("release-package-schema.json", "record-package-schema.json")) {
            schemas.put(BASE + name, OcdsSchema.patched(name));
        }
        var texts = schemas.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, schema -> JsonText.write(schema.getValue())));
        // we publish no versioned releases; the name is mapped so that nobody looks for it on the network
        texts.put(BASE + "versioned-release-validation-schema.json", "{\"not\":{}}");
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4,
                builder -> builder.schemas(texts).schemaLoader(loader -> loader.fetchRemoteResources(false)));
    }

    public List<String> release(String json) {
        return problems("release-schema.json", json);
    }

    public List<String> releasePackage(String json) {
        return problems("release-package-schema.json", json);
    }

    public List<String> recordPackage(String json) {
        return problems("record-package-schema.json", json);
    }

    private List<String> problems(String name, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of(BASE + name));
        var problems = new ArrayList<>(schema
                .validate(json, InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Object::toString).toList());
        walk("", JsonText.tree(json), schemas.get(BASE + name), schemas.get(BASE + name), problems);
        return problems;
    }

    private void walk(String path, JsonNode value, JsonNode given, JsonNode root, Collection<String> problems) {
        var here = given;
        var document = root;
        while (here.has("$ref")) {
            var reference = here.get("$ref").asText();
            document = reference.startsWith("#") ? document : schemas.get(reference);
            here = reference.startsWith("#") ? document.at(reference.substring(1)) : document;
        }
        if (here.has("oneOf")) {
            here = here.get("oneOf").get(value.path(0).has("url") ? 0 : 1);
        }
        code(path, value, here, problems);
        for (var field : value.properties()) {
            var known = here.path("properties").path(field.getKey());
            if (known.isMissingNode()) {
                problems.add(path + "/" + field.getKey() + ": no such field");
            } else {
                walk(path + "/" + field.getKey(), field.getValue(), known, document, problems);
            }
        }
        if (value.isArray()) {
            for (var element : value) {
                walk(path + "/*", element, here.path("items"), document, problems);
            }
        }
    }

    /**
     * Also open codelists: what is not on them is ours and says so by {@code x_}, as the schemes of our own lists do.
     */
    private static void code(String path, JsonNode value, JsonNode schema, Collection<String> problems) {
        if (!schema.has("codelist")) {
            return;
        }
        var known = codes(schema.get("codelist").asText());
        var said = value.isArray() ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList()
                : List.of(value.asText());
        said.stream().filter(code -> !known.contains(code) && !code.startsWith("x_"))
                .forEach(code -> problems.add(path + ": " + code + " is not on " + schema.get("codelist").asText()));
    }

    private static Set<String> codes(String list) {
        try {
            var lines = Files.readAllLines(CODELISTS.resolve(list));
            var column = List.of(lines.getFirst().split(",")).indexOf("Code");
            return lines.stream().skip(1).map(line -> line.split(",")).filter(cells -> cells.length > column)
                    .map(cells -> cells[column]).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
