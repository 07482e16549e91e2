package org.linli.platform.testkit;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a module's committed contracts against the code, and against the last released ones. {@code ./linli contracts}
 * writes the committed ones anew; the released ones are frozen under contracts/released and only ever added to.
 */
public final class ContractChecks {

    private static final ObjectMapper YAML = new ObjectMapper(
            new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).enable(YAMLGenerator.Feature.MINIMIZE_QUOTES));
    private static final Path FOLDER = Path.of("contracts");

    private ContractChecks() {
    }

    /** Within a {@code @QuarkusTest}. */
    public static void check(String basePackage) {
        hold("openapi.yaml", yaml(given().get("/q/openapi?format=json").asString()));
        hold("asyncapi.yaml", AsyncApiDocument.of(basePackage));
    }

    private static void hold(String name, JsonNode generated) {
        try {
            var committed = FOLDER.resolve(name);
            var released = FOLDER.resolve("released").resolve(name);
            var text = YAML.writeValueAsString(generated);
            if (Boolean.getBoolean("linli.contracts.update")) {
                Files.createDirectories(released.getParent());
                Files.writeString(committed, text);
                if (!Files.exists(released)) {
                    Files.writeString(released, text);
                }
            }
            if (!Files.exists(committed) || !YAML.readTree(committed.toFile()).equals(YAML.readTree(text))) {
                throw new AssertionError(name + " is not what the code says: run ./linli contracts and commit the result");
            }
            var broken = new ArrayList<String>();
            Compatibility.check("", YAML.readTree(released.toFile()), YAML.readTree(text), broken);
            if (!broken.isEmpty()) {
                throw new AssertionError(name + " breaks clients of the released version; a breaking change is a v2 beside v1:\n"
                        + String.join("\n", broken));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode yaml(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    /** What a client may rely on stays: paths, operations, responses, properties, their types, enum values; nothing newly required of it. */
    static final class Compatibility {

        private static final List<String> KEPT = List.of("type", "format", "$ref", "in", "address");

        private Compatibility() {
        }

        static void check(String path, JsonNode before, JsonNode after, List<String> broken) {
            if (before.isObject()) {
                before.fieldNames().forEachRemaining(name -> property(path, name, before, after, broken));
                newlyRequired(path, before, after, broken);
            } else if (before.isArray() && (path.endsWith("/parameters") || path.endsWith("/enum"))) {
                for (var element : before) {
                    if (!contains(after, element)) {
                        broken.add(path + ": " + name(element) + " was removed");
                    }
                }
            }
        }

        private static void property(String path, String name, JsonNode before, JsonNode after, List<String> broken) {
            var at = path + "/" + name;
            if (isProse(name)) {
                return;
            }
            if (!after.has(name)) {
                broken.add(at + " was removed");
            } else if (KEPT.contains(name) && !before.get(name).equals(after.get(name))) {
                broken.add(at + " changed from " + before.get(name) + " to " + after.get(name));
            } else {
                check(at, before.get(name), after.get(name), broken);
            }
        }

        private static void newlyRequired(String path, JsonNode before, JsonNode after, List<String> broken) {
            for (var field : after.path("required")) {
                if (before.has("properties") && field.isTextual() && !contains(before.path("required"), field)) {
                    broken.add(path + ": " + field.asText() + " is newly required");
                }
            }
        }

        private static boolean isProse(String name) {
            return List.of("description", "summary", "title", "examples", "example", "tags", "info", "required", "security",
                    "pattern", "maxLength", "minLength", "maximum", "minimum", "servers").contains(name);
        }

        private static boolean contains(JsonNode array, JsonNode element) {
            for (var candidate : array) {
                if (element.isTextual() ? candidate.equals(element) : name(candidate).equals(name(element))) {
                    return true;
                }
            }
            return false;
        }

        private static String name(JsonNode element) {
            return element.isTextual() ? element.asText() : element.path("in").asText() + " " + element.path("name").asText();
        }
    }
}
