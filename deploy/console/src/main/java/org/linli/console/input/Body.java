package org.linli.console.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.linli.console.contract.Field;
import org.linli.console.contract.Field.Kind;

/**
 * What was entered as the JSON that an operation takes. What was left empty is left out, but for rows: an error names
 * them by their place. What is no number where one is asked for goes as it was written, and the service says so at its
 * field.
 */
public final class Body {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Entered entered;

    Body(Entered entered) {
        this.entered = entered;
    }

    public static ObjectNode of(List<Field> fields, Entered entered) {
        return new Body(entered).object(fields, Inputs.BODY);
    }

    private ObjectNode object(List<Field> fields, String prefix) {
        var object = JSON.objectNode();
        for (var field : fields) {
            value(field, prefix + field.name()).ifPresent(value -> object.set(field.name(), value));
        }
        return object;
    }

    private Optional<JsonNode> value(Field field, String path) {
        return switch (field.kind()) {
            case GROUP -> filled(object(field.fields(), path + "."), field.required());
            case ROWS -> filled(rows(field, path), field.required());
            case CHOICES -> filled(texts(entered.all(path)), field.required());
            case LINES ->
                filled(texts(entered.first(path).lines().map(String::strip).filter(line -> !line.isEmpty()).toList()),
                        field.required());
            case NUMBERS -> filled(numbers(entered.first(path)), field.required());
            default ->
                Optional.of(entered.first(path)).filter(text -> !text.isEmpty()).map(text -> one(field.kind(), text));
        };
    }

    private static Optional<JsonNode> filled(JsonNode several, boolean required) {
        return several.isEmpty() && !required ? Optional.empty() : Optional.of(several);
    }

    private ArrayNode rows(Field field, String path) {
        var rows = JSON.arrayNode();
        for (int row = 0; row < entered.rows(path); row++) {
            rows.add(object(field.fields(), path + "." + row + "."));
        }
        return rows;
    }

    private static ArrayNode texts(List<String> texts) {
        var array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode numbers(String lines) {
        var object = JSON.objectNode();
        lines.lines().map(line -> line.strip().split("[\\s::=]+", 2)).filter(parts -> parts.length == 2)
                .forEach(parts -> object.set(parts[0], number(parts[1])));
        return object;
    }

    private static JsonNode one(Kind kind, String text) {
        return switch (kind) {
            case INTEGER, DECIMAL -> number(text);
            case FLAG -> JSON.booleanNode(Boolean.parseBoolean(text));
            case MONEY -> JSON.objectNode().put("amount", text.replace(",", "")).put("currency", "CNY");
            case MOMENT -> JSON.textNode(moment(text));
            default -> JSON.textNode(text);
        };
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text.replace(",", "")));
        } catch (NumberFormatException none) {
            return JSON.textNode(text);
        }
    }

    /** A browser says the hour without a zone: it is Shanghai's. */
    private static String moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(SHANGHAI).toOffsetDateTime().toString();
        } catch (DateTimeParseException otherwise) {
            return text;
        }
    }
}
