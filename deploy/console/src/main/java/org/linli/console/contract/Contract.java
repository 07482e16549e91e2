package org.linli.console.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.console.contract.Field.Kind;

/** The OpenAPI document of one service, as far as pages are made of it. */
public final class Contract {

    private static final String JSON = "application/json";
    private static final String KEY = "IdempotencyKey";

    private final String service;
    private final JsonNode document;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, Operation> below = new HashMap<>();

    public Contract(String service, JsonNode document) {
        this.service = service;
        this.document = document;
        document.path("paths").forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
            if (operation.has("operationId")) {
                var read = operation(path, method, operation);
                operations.put(read.id(), read);
                if (read.reads() && read.variables().size() == 1 && read.path().endsWith("}")) {
                    below.put(read.path().substring(0, read.path().lastIndexOf('/')), read);
                }
            }
        }));
    }

    /**
     * A thing or a list that stands at an address.
     *
     * @param values of the parameters in the path
     */
    public record Found(Operation operation, Map<String, String> values) {
    }

    public Optional<Operation> operation(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    public Collection<Operation> operations() {
        return operations.values();
    }

    /** What reads one thing of a list. @param list its address, such as {@code /api/v1/payables} */
    public Optional<Operation> below(String list) {
        return Optional.ofNullable(below.get(list));
    }

    /** What is read at an address; a written step goes before a parameter. */
    public Optional<Found> reading(String address) {
        return operations.values().stream().filter(Operation::reads)
                .sorted(Comparator.comparingInt(each -> each.variables().size())).flatMap(operation -> {
                    var fits = operation.form().matcher(address);
                    return !fits.matches() ? Stream.empty() : Stream.of(new Found(operation, operation.variables()
                            .stream().collect(Collectors.toMap(name -> name, name -> fits.group(name)))));
                }).findFirst();
    }

    /** Where the thing is read that a command changes. */
    public Optional<Operation> readingOf(Operation command) {
        return operations.values().stream().filter(Operation::reads).filter(each -> each.path().endsWith("}"))
                .filter(each -> (command.path() + "/").startsWith(each.path() + "/"))
                .max(Comparator.comparingInt(each -> each.path().length()));
    }

    private Operation operation(String path, String method, JsonNode operation) {
        var parameters = new ArrayList<Field>();
        var seen = false;
        var twice = false;
        for (var each : operation.path("parameters")) {
            var parameter = resolved(each);
            var where = parameter.path("in").asText();
            if (!where.equals("header")) {
                parameters.add(field(parameter.path("name").asText(), parameter.path("schema"),
                        parameter.path("required").asBoolean(), parameter.path("description").asText("")));
            }
            seen |= parameter.path("name").asText().equals("If-Match");
            twice |= each.path("$ref").asText("").endsWith("/" + KEY);
        }
        var content = operation.path("requestBody").path("content");
        var type = content.has(JSON) ? JSON : content.propertyStream().map(Map.Entry::getKey)
                .filter(each -> !each.contains("officedocument")).findFirst().orElse("");
        return new Operation(service, operation.path("operationId").asText(), method.toUpperCase(), path,
                new Bilingual(operation.path("summary").asText("")), Operation.roles(operation),
                List.copyOf(parameters), fields(content.path(JSON).path("schema")), type, seen, twice,
                operation.path("responses").path("200").path("content").has(JSON));
    }

    /** Those that are asked for first, in the order in which they are. */
    private List<Field> fields(JsonNode schema) {
        var object = resolved(schema);
        var required = new LinkedHashSet<String>();
        object.path("required").forEach(name -> required.add(name.asText()));
        var names = new LinkedHashSet<>(required);
        object.path("properties").fieldNames().forEachRemaining(names::add);
        return names.stream()
                .map(name -> field(name, object.path("properties").path(name), required.contains(name), "")).toList();
    }

    private Field field(String name, JsonNode unresolved, boolean required, String said) {
        var schema = resolved(unresolved);
        var kind = kind(schema);
        var description = said.isEmpty() ? schema.path("description").asText("") : said;
        var choices = kind == Kind.CHOICES ? resolved(schema.path("items")) : schema;
        return new Field(name, kind, required, new Bilingual(description),
                choices.path("enum").valueStream().map(JsonNode::asText).toList(), schema.path("minimum").asText(""),
                schema.path("maximum").asText(""), switch (kind) {
                    case GROUP -> fields(schema);
                    case ROWS -> fields(schema.path("items"));
                    default -> List.of();
                });
    }

    private Kind kind(JsonNode schema) {
        if (schema.has("enum")) {
            return Kind.CHOICE;
        }
        return switch (schema.path("type").asText("string")) {
            case "array" -> several(resolved(schema.path("items")));
            case "object" -> schema.path("properties").has("currency") ? Kind.MONEY
                    : schema.has("properties") ? Kind.GROUP : Kind.NUMBERS;
            case "boolean" -> Kind.FLAG;
            case "integer" -> Kind.INTEGER;
            case "number" -> Kind.DECIMAL;
            default -> switch (schema.path("format").asText("")) {
                case "date" -> Kind.DATE;
                case "date-time" -> Kind.MOMENT;
                case "local-time", "time" -> Kind.TIME;
                case "uuid" -> Kind.ID;
                default -> Kind.TEXT;
            };
        };
    }

    private static Kind several(JsonNode item) {
        return item.has("enum") ? Kind.CHOICES : item.has("properties") ? Kind.ROWS : Kind.LINES;
    }

    /** The schema that a reference leads to; what is said beside a reference is said of that one. */
    private JsonNode resolved(JsonNode schema) {
        if (schema.has("allOf")) {
            return resolved(schema.path("allOf").path(0));
        }
        if (!schema.has("$ref")) {
            return schema;
        }
        var target = resolved(document.at(schema.path("$ref").asText().substring(1)));
        if (schema.size() == 1 || !(target instanceof ObjectNode whole)) {
            return target;
        }
        var merged = whole.deepCopy();
        schema.forEachEntry((key, value) -> {
            if (!key.equals("$ref") && !key.equals("type")) {
                merged.set(key, value);
            }
        });
        return merged;
    }

    /** The kind of thing that is read there, such as {@code Payable} of a {@code PayableView}; empty where unnamed. */
    public String kindRead(Operation operation) {
        var schema = document.path("paths").path(operation.path()).path("get").path("responses").path("200")
                .path("content").path(JSON).path("schema");
        var item = resolved(schema).path("properties").path("items").path("items");
        var name = (item.has("$ref") ? item : schema).path("$ref").asText("");
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("(View|Card|Page)?\\d*$", "");
    }
}
