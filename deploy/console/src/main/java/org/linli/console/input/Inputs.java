package org.linli.console.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.console.contract.Field;
import org.linli.console.contract.Field.Kind;
import org.linli.console.input.Input.Option;
import org.linli.console.page.Words;

/** The lines of a form: fields as they are drawn, with what was entered and what was said of it. */
public final class Inputs {

    /** Before the path of a field of the body; parameters of the address go by their own names. */
    public static final String BODY = "f.";

    /** Fields that take the code of a street: it is chosen by its name. */
    private static final Set<String> STREETS = Set.of("areaCode", "street");

    private final Entered entered;
    private final Map<String, String> errors;
    private final Words words;
    private final String language;
    private final List<Input> lines = new ArrayList<>();

    /** @param errors what the service said, by the path of the field */
    public Inputs(Entered entered, Map<String, String> errors, Words words, String language) {
        this.entered = entered;
        this.errors = new LinkedHashMap<>(errors);
        this.words = words;
        this.language = language;
    }

    public List<Input> lines() {
        return lines;
    }

    /** What was said of no field that is shown. */
    public List<String> errorsElsewhere() {
        return errors.values().stream().distinct().toList();
    }

    /** What the service said, each at its field: {@code lines[0].amount} is {@code lines.0.amount} here. */
    public static Map<String, String> errors(JsonNode problem) {
        var found = new LinkedHashMap<String, String>();
        for (var error : problem.path("errors")) {
            var path = error.path("field").asText("").replaceAll("\\[(\\d+)]", ".$1");
            found.merge(path, error.path("message").asText(""), (one, other) -> one + " " + other);
        }
        return found;
    }

    /** @param prefix before the names as they are sent; the rest of it is the path within the body */
    public Inputs add(List<Field> fields, String prefix) {
        fields.forEach(field -> add(field, prefix + field.name()));
        return this;
    }

    /** A body that is a text of its own, such as a table. */
    public Inputs addDocument(String type) {
        lines.add(new Input("document", "document", words.label("document", language), type, entered.first("document"),
                true, "", "", "", List.of(), ""));
        return this;
    }

    private void add(Field field, String name) {
        switch (field.kind()) {
            case GROUP -> group(field, name, () -> add(field.fields(), name + "."));
            case ROWS -> group(field, name, () -> rows(field, name));
            default -> lines.add(line(field, name, field.kind().name().toLowerCase(Locale.ROOT)));
        }
    }

    private void rows(Field field, String name) {
        var rows = Math.max(entered.rows(name), field.required() ? 1 : 0);
        for (int row = 0; row < rows; row++) {
            var number = String.valueOf(row + 1);
            lines.add(new Input("open", name + "." + row, number, "", "", false, "", "", "", List.of(), ""));
            add(field.fields(), name + "." + row + ".");
            lines.add(new Input("close", name + "." + row, "", "", "", false, "", "", "", List.of(), ""));
        }
        lines.add(new Input("more", name + "." + rows, label(field), "", "", false, "", "", "", List.of(), ""));
    }

    private void group(Field field, String name, Runnable within) {
        lines.add(line(field, name, "open"));
        within.run();
        lines.add(new Input("close", name, "", "", "", false, "", "", "", List.of(), ""));
    }

    private Input line(Field field, String name, String kind) {
        var label = label(field);
        var said = field.description().in(language);
        return new Input(kind, name, label, said.equals(label) ? "" : said, entered.first(name), field.required(),
                error(field, name), field.least(), field.most(), options(field, name), unit(field));
    }

    private String label(Field field) {
        var known = words.label(field.name(), language);
        return known.isEmpty() ? field.name() : known;
    }

    /** What is said of a part of an amount is said of the amount. */
    private String error(Field field, String name) {
        var path = name.startsWith(BODY) ? name.substring(BODY.length()) : name;
        var whole = errors.remove(path);
        var part = field.kind() == Kind.MONEY || field.kind() == Kind.LINES
                ? errors.keySet().stream().filter(each -> each.startsWith(path + ".")).findFirst()
                : Optional.<String>empty();
        return whole != null ? whole : part.map(errors::remove).orElse("");
    }

    private List<Option> options(Field field, String name) {
        var chosen = entered.all(name);
        var codes = field.kind() == Kind.FLAG ? Stream.of("true", "false")
                : STREETS.contains(field.name()) ? words.streets().stream() : field.options().stream();
        return codes.map(code -> new Option(code, words.of(code, language), chosen.contains(code))).toList();
    }

    private String unit(Field field) {
        return field.kind() == Kind.MONEY ? words.of("yuan", language) : "";
    }
}
