package org.linli.platform.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a service reads of others' events is what they publish: every field its {@code @On} payloads name stands in the
 * producer's committed contract, in a type it can be read as. Where a producer does not publish the fact yet,
 * docs/events.md is asked for the names.
 */
public final class EventExamples {

    private static final Map<String, String> MODULES =
            Map.of("registry", "agency-registry", "procurement", "procurement-service", "evaluation",
                    "evaluation-service", "workforce", "workforce-service", "funding", "funding-service");

    /** Sums, rates and scores travel as decimal text, which a reader may take as a number. */
    private static final Set<String> WRITTEN_NUMBERS = Set.of("integer", "string");

    private EventExamples() {
    }

    /** In any test of a module whose own contracts/asyncapi.yaml is true, which {@link ContractChecks} sees to. */
    public static void check() {
        var root = repository();
        var unreadable = unreadable(ContractChecks.read(Path.of("contracts/asyncapi.yaml")),
                service -> contract(root, service), page(root.resolve("docs/events.md")));
        if (!unreadable.isEmpty()) {
            throw new AssertionError(String.join("\n", unreadable));
        }
    }

    private static Path repository() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("platform")) && Files.exists(folder.resolve("docs/events.md"))) {
                return folder;
            }
        }
        throw new AssertionError("no folder above holds platform/ and docs/events.md");
    }

    private static Optional<JsonNode> contract(Path root, String service) {
        return Optional.ofNullable(MODULES.get(service))
                .map(module -> root.resolve(module).resolve("contracts/asyncapi.yaml")).filter(Files::exists)
                .map(ContractChecks::read);
    }

    private static String page(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param contracts the AsyncAPI document of a service by the second word of its types */
    static List<String> unreadable(JsonNode reader, Function<String, Optional<JsonNode>> contracts, String eventsPage) {
        var wrong = new ArrayList<String>();
        var name = reader.path("info").path("title").asText();
        reader.path("components").path("messages").properties().forEach(entry -> {
            var type = entry.getValue().path("name").asText();
            var service = type.split("\\.")[1];
            if (!entry.getKey().startsWith("read_") || service.equals("platform")) {
                return;
            }
            var payload = entry.getValue().path("payload");
            contracts.apply(service).map(contract -> contract.path("components").path("messages").path(type))
                    .filter(published -> !published.isMissingNode())
                    .ifPresentOrElse(published -> compare(name, type, payload, published.path("payload"), wrong),
                            () -> inPage(name, type, payload, eventsPage, wrong));
        });
        return wrong;
    }

    private static void compare(String reader, String field, JsonNode read, JsonNode published, List<String> wrong) {
        var readAs = type(read);
        var publishedAs = type(published);
        if (readAs.isEmpty() || publishedAs.isEmpty()) {
            return;
        }
        if (!readAs.equals(publishedAs) && !(readAs.equals("number") && WRITTEN_NUMBERS.contains(publishedAs))) {
            wrong.add(reader + " reads " + field + " as " + readAs + ", but it is published as " + publishedAs);
            return;
        }
        if (read.has("format") && readAs.equals("string") && !read.get("format").equals(published.path("format"))) {
            wrong.add(reader + " reads " + field + " as " + read.get("format").asText() + ", but it is published as "
                    + published.path("format").asText("free text"));
        }
        if (read.has("enum")) {
            var known = new HashSet<String>();
            read.get("enum").forEach(value -> known.add(value.asText()));
            published.path("enum").forEach(value -> {
                if (!known.contains(value.asText())) {
                    wrong.add(reader + " does not know the value " + value.asText() + " of " + field);
                }
            });
        }
        if (read.has("items")) {
            compare(reader, field + "[]", read.get("items"), published.path("items"), wrong);
        }
        if (read.path("additionalProperties").isObject() && published.path("additionalProperties").isObject()) {
            compare(reader, field + "{}", read.get("additionalProperties"), published.get("additionalProperties"),
                    wrong);
        }
        read.path("properties").properties().forEach(property -> {
            var where = field + "." + property.getKey();
            var there = published.path("properties").path(property.getKey());
            if (there.isMissingNode() && !published.path("additionalProperties").isObject()) {
                wrong.add(reader + " reads " + where + ", which is not published");
            } else if (!there.isMissingNode()) {
                compare(reader, where, property.getValue(), there, wrong);
            }
        });
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var each : type) {
                if (!each.asText().equals("null")) {
                    return each.asText();
                }
            }
        }
        return type.asText();
    }

    private static void inPage(String reader, String type, JsonNode payload, String eventsPage, List<String> wrong) {
        var row = eventsPage.lines().filter(line -> line.startsWith("|") && names(line.split("\\|")[1]).contains(type))
                .findFirst();
        if (row.isEmpty()) {
            wrong.add(reader + " waits for " + type + ", which stands in no contract and not in docs/events.md");
            return;
        }
        var fields = row.get().substring(row.get().indexOf('|', 1));
        payload.path("properties").fieldNames().forEachRemaining(field -> {
            if (!Pattern.compile("\\b" + Pattern.quote(field) + "\\b").matcher(fields).find()) {
                wrong.add(reader + " reads " + type + "." + field + ", which docs/events.md does not name");
            }
        });
    }

    /** {@code a.case.opened / noticed, panel.drawn} names a.case.opened, a.case.noticed and a.panel.drawn. */
    private static List<String> names(String cell) {
        var names = new ArrayList<String>();
        var service = "";
        var aggregate = "";
        for (var name : cell.trim().split("\\s*[/,]\\s*")) {
            var words = name.split("\\.");
            service = words.length == 3 ? words[0] : service;
            aggregate = words.length >= 2 ? words[words.length - 2] : aggregate;
            names.add("linli." + service + "." + aggregate + "." + words[words.length - 1] + ".v1");
        }
        return names;
    }
}
