package org.linli.console.thing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.RequestScoped;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.console.api.AgencyNames;
import org.linli.console.page.Formats;
import org.linli.console.page.Pages;
import org.linli.console.page.Words;

/**
 * Answers of services as people read them: labels, money, days, codes in words, and what is named leads to its page.
 */
@RequestScoped
public class Reader {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+|[0-9]{9,12}");
    /** For machines, or shown otherwise. */
    private static final Set<String> UNSHOWN = Set.of("version", "allowedActions", "calls", "contentHash");
    private static final int BRIEF = 8;

    private final Words words;
    private final Where where;
    private final AgencyNames agencies;
    private final Pages pages;
    private final String language;
    private final Map<String, String> names = new HashMap<>();

    Reader(Words words, Where where, AgencyNames agencies, Pages pages) {
        this.words = words;
        this.where = where;
        this.agencies = agencies;
        this.pages = pages;
        this.language = pages.locale().toLanguageTag();
    }

    public static boolean isId(String text) {
        return UUID.matcher(text).matches();
    }

    /** All of it. @param kind of thing, whose statuses have words of their own; empty for none */
    public List<Part> parts(String service, String kind, JsonNode thing) {
        learn(List.of(thing));
        var parts = new ArrayList<Part>();
        collect(service, kind, "", thing.isArray() ? wrapped(thing) : thing, parts);
        return parts.stream().filter(part -> !part.cells().isEmpty() || !part.columns().isEmpty()).toList();
    }

    /** Its first values, so that one knows which it is. */
    public List<Part> brief(String service, String kind, JsonNode thing) {
        var own = parts(service, kind, thing).stream().limit(1).toList();
        return own.stream().filter(part -> part.columns().isEmpty())
                .map(part -> Part.of("", part.cells().stream().limit(BRIEF).toList())).toList();
    }

    /** Rows of a list. @param most columns that are shown */
    Part table(String service, String kind, String title, Collection<JsonNode> rows, int most) {
        learn(rows);
        var columns = columns(rows, most);
        return new Part(title, List.of(), columns.stream().map(this::label).toList(),
                rows.stream().map(
                        row -> columns.stream().map(column -> cell(service, kind, column, at(row, column))).toList())
                        .toList());
    }

    /** What a thing is called: its title, name or number. */
    String title(JsonNode thing, String otherwise) {
        for (var name : List.of("title", "name", "number", "code")) {
            var text = thing.path(name).isValueNode() ? thing.path(name).asText("")
                    : thing.path("content").path(name).asText("");
            if (!text.isBlank()) {
                return text;
            }
        }
        return otherwise;
    }

    private static JsonNode wrapped(JsonNode rows) {
        return JsonNodeFactory.instance.objectNode().set("items", rows);
    }

    private void collect(String service, String kind, String title, JsonNode thing, List<Part> parts) {
        var cells = new ArrayList<Cell>();
        parts.add(Part.of(title, cells));
        thing.forEachEntry((name, value) -> {
            if (UNSHOWN.contains(name) || value.isNull() || value.isContainerNode() && value.isEmpty()) {
                return;
            }
            var label = title.isEmpty() ? label(name) : title + " · " + label(name);
            if (isLeaf(value)) {
                cells.add(cell(service, kind, name, value));
            } else if (value.isArray()) {
                parts.add(table(service, kind, label, value.valueStream().toList(), Integer.MAX_VALUE));
            } else {
                collect(service, kind, label, value, parts);
            }
        });
    }

    /** One value: a text, an amount, a term, a name in two languages, or several of them. */
    private static boolean isLeaf(JsonNode value) {
        return value.isValueNode() || isAmount(value) || isTerm(value) || isBilingual(value)
                || value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode);
    }

    private static boolean isAmount(JsonNode value) {
        return value.has("amount") && value.has("currency");
    }

    private static boolean isTerm(JsonNode value) {
        return value.has("lastDay") && value.has("rule");
    }

    private static boolean isBilingual(JsonNode value) {
        return value.size() == 2 && value.has("zh") && value.has("en");
    }

    private List<String> columns(Collection<JsonNode> rows, int most) {
        var found = new LinkedHashMap<String, Boolean>();
        for (var row : rows) {
            row.forEachEntry((name, value) -> {
                if (UNSHOWN.contains(name) || name.equals("id") && isId(value.asText("")) || value.isNull()) {
                    return;
                }
                if (isLeaf(value)) {
                    found.put(name, true);
                } else if (value.isObject()) {
                    value.forEachEntry((inner, part) -> {
                        if (isLeaf(part)
                                && (most == Integer.MAX_VALUE || inner.equals("title") || inner.equals("name"))) {
                            found.put(name + "." + inner, true);
                        }
                    });
                }
            });
        }
        return found.keySet().stream().limit(most).toList();
    }

    private static JsonNode at(JsonNode row, String column) {
        return row.at("/" + column.replace('.', '/'));
    }

    private String label(String column) {
        var name = column.substring(column.lastIndexOf('.') + 1);
        return words.label(name, language);
    }

    private Cell cell(String service, String kind, String column, JsonNode value) {
        var name = column.substring(column.lastIndexOf('.') + 1);
        var label = label(column);
        if (isAmount(value)) {
            return new Cell(label, Formats.grouped(value.path("amount").asText()), "", "", true);
        }
        if (isTerm(value)) {
            return new Cell(label, value.path("lastDay").asText(), "",
                    value.path("rule").asText() + " " + value.path("basis").asText(""), false);
        }
        if (isBilingual(value)) {
            return new Cell(label, value.path(language.startsWith("en") ? "en" : "zh").asText(), "", "", false);
        }
        if (value.isArray()) {
            return new Cell(label,
                    value.valueStream().map(each -> text(kind, name, each)).collect(Collectors.joining("、")), "", "",
                    false);
        }
        var text = value.asText("");
        if (isId(text)) {
            var named = names.get(text);
            if (name.equals("id")) {
                return new Cell(label, text, "", "", false);
            }
            return new Cell(label, named == null ? "…" + text.substring(text.length() - 6) : named,
                    where.of(service, name, text), text, false);
        }
        return new Cell(label, text(kind, name, value), "", "", value.isNumber());
    }

    private String text(String kind, String name, JsonNode value) {
        var text = value.asText("");
        if (value.isBoolean()) {
            return words.of(text, language);
        }
        if (name.equals("status")) {
            return words.status(kind, text, language);
        }
        if (CODE.matcher(text).matches()) {
            return words.of(text, language);
        }
        return MOMENT.matcher(text).matches() ? moment(text) : text;
    }

    /** What only begins like a moment is a text. */
    private String moment(String text) {
        try {
            return Formats.shanghai(OffsetDateTime.parse(text).toInstant(), pages.locale());
        } catch (DateTimeParseException words) {
            return text;
        }
    }

    /** Asks once for the names of all agencies that are mentioned. */
    private void learn(Collection<JsonNode> things) {
        var ids = new TreeSet<String>();
        things.forEach(thing -> thing.findParents("agencyId").forEach(each -> ids.add(each.path("agencyId").asText())));
        ids.removeAll(names.keySet());
        ids.removeIf(id -> !isId(id));
        if (!ids.isEmpty()) {
            names.putAll(agencies.of(ids));
        }
    }
}
