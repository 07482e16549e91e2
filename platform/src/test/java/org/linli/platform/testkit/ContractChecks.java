package org.linli.platform.testkit;

import static org.linli.platform.testkit.http.Http.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Holds a module's committed contracts against the code, and against the last released ones. {@code ./linli contracts}
 * writes the committed ones anew; the released ones are frozen under contracts/released and only ever added to.
 */
public final class ContractChecks {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

    private ContractChecks() {
    }

    /** Within a {@code @QuarkusTest}. */
    public static void check(String basePackage) {
        check(Path.of("contracts"), basePackage, Boolean.getBoolean("linli.contracts.update"));
    }

    static void check(Path folder, String basePackage, boolean update) {
        var openApi = openApi();
        var wrong = new ArrayList<>(incomplete(openApi));
        wrong.addAll(hold(folder, "openapi.yaml", openApi, OpenApiBreaks::between, update));
        wrong.addAll(hold(folder, "asyncapi.yaml", AsyncApiDocument.of(basePackage), AsyncApiBreaks::between, update));
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    static JsonNode openApi() {
        var document = (ObjectNode) parse(given().get("/q/openapi?format=json").asString());
        document.remove("servers");
        return document;
    }

    static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> hold(Path folder, String name, JsonNode generated,
            BiFunction<JsonNode, JsonNode, List<String>> breaks, boolean update) {
        var committed = folder.resolve(name);
        var released = folder.resolve("released").resolve(name);
        if (update) {
            write(committed, generated);
            if (!Files.exists(released)) {
                write(released, generated);
            }
        }
        if (!Files.exists(committed) || !Files.exists(released)) {
            return List.of(committed + " or its released form is missing: run ./linli contracts and commit the result");
        }
        var wrong = new ArrayList<String>();
        // through text and back, so that both know the same kinds of numbers
        var code = parse(text(generated));
        differences("", read(committed), code, wrong);
        if (!wrong.isEmpty()) {
            wrong.addFirst(committed + " is not what the code says: run ./linli contracts and commit the result");
        }
        breaks.apply(read(released), code)
                .forEach(broken -> wrong.add(name + " breaks clients of the released version: " + broken));
        return wrong;
    }

    private static String text(JsonNode document) {
        try {
            return YAML.writeValueAsString(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Path file, JsonNode document) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text(document));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void differences(String at, JsonNode committed, JsonNode code, List<String> found) {
        if (committed.equals(code) || found.size() >= 20) {
            return;
        }
        if (!committed.isObject() || !code.isObject()) {
            found.add("  " + at + ": committed " + brief(committed) + ", the code says " + brief(code));
            return;
        }
        var names = new TreeSet<String>();
        committed.fieldNames().forEachRemaining(names::add);
        code.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> differences(at + "/" + name, committed.path(name), code.path(name), found));
    }

    private static String brief(JsonNode node) {
        var text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    /** What a reader misses in the description of an operation. */
    static List<String> incomplete(JsonNode openApi) {
        var wrong = new ArrayList<String>();
        if (!openApi.path("openapi").asText().startsWith("3.1")) {
            wrong.add("the document is OpenAPI " + openApi.path("openapi").asText() + ", not 3.1");
        }
        openApi.path("paths").properties().forEach(path -> path.getValue().properties().forEach(entry -> {
            if (List.of("get", "post", "put", "patch", "delete").contains(entry.getKey())) {
                incomplete(entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), entry.getValue(), wrong);
            }
        }));
        return wrong;
    }

    private static void incomplete(String where, JsonNode operation, List<String> wrong) {
        for (var part : List.of("operationId", "summary")) {
            if (operation.path(part).asText().isBlank()) {
                wrong.add(where + " has no " + part);
            }
        }
        if (!operation.path("description").asText().matches("(?s).*(Roles: \\w|Open to everyone).*")) {
            wrong.add(where + " does not say who may call it: is there a row in permissions.csv?");
        }
        var refusals = new ArrayList<String>();
        operation.path("responses").fieldNames().forEachRemaining(refusals::add);
        if (refusals.stream().noneMatch(status -> status.startsWith("4"))) {
            wrong.add(where + " names no refusal");
        }
    }
}
