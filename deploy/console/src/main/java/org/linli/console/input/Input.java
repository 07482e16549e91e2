package org.linli.console.input;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of a form, ready to be drawn.
 *
 * @param kind of the field in small letters; {@code open}, {@code close} and {@code more} are a group's ends and the
 * button that adds a row
 * @param name as it is sent
 * @param hint what the contract says beside the label, empty for nothing
 * @param error what the service said of it, empty for nothing
 * @param unit empty for none
 */
public record Input(String kind, String name, String label, String hint, String value, boolean required, String error,
        String least, String most, List<Option> options, String unit) {

    private static final Set<String> LONG = Set.of("reason", "reasons", "text", "words", "description", "opinion",
            "note", "remark", "comment", "answer", "finding", "findings", "summary", "statement", "response", "grounds",
            "situation", "outcome", "method", "plan", "coaching", "advice", "what", "rationale", "explanation");

    /** @param chosen whether it was */
    public record Option(String value, String label, boolean chosen) {
    }

    /** Of an input element. */
    public String type() {
        return switch (kind) {
            case "date" -> "date";
            case "time" -> "time";
            case "moment" -> "datetime-local";
            case "integer", "decimal", "money" -> "number";
            default -> "text";
        };
    }

    public String step() {
        return switch (kind) {
            case "integer" -> "1";
            case "money" -> "0.01";
            default -> "any";
        };
    }

    public boolean isLong() {
        return kind.equals("lines") || kind.equals("numbers") || kind.equals("document") || kind.equals("text")
                && LONG.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether it takes the id of an agency: it is found by its name. */
    public boolean isAgency() {
        return kind.equals("id") && name.matches("(.*\\.)?(\\w*A|a)gencyId");
    }

    /** Whether it is an end of a group or row. */
    public boolean isEnd() {
        return kind.equals("open") || kind.equals("close");
    }

    /** Whether something was entered in it, and it stands in the group or row of that end. */
    public boolean isFilledWithin(Input end) {
        return !isEnd() && !said().isEmpty() && name.startsWith(end.name + ".");
    }

    public boolean isNumber() {
        return type().equals("number");
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    /** As an HTML id: a name without what CSS would read otherwise. */
    public String anchor() {
        return name.replace('.', '-');
    }

    /** Ids of what is said about it beside its label; empty for nothing. */
    public String describedBy() {
        return Stream.of(hint.isEmpty() ? "" : anchor() + "-hint", isWrong() ? anchor() + "-error" : "")
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
    }

    /** What was entered, for people. */
    public String said() {
        return options.isEmpty() ? value
                : String.join("、", options.stream().filter(Option::chosen).map(Option::label).toList());
    }
}
