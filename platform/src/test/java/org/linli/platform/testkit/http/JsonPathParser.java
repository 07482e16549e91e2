package org.linli.platform.testkit.http;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a path: {@code $} the whole, {@code items[0].id}, {@code items.id} of all, {@code items.find{it.code ==
 * 'A'}.id}, {@code findAll}, {@code any}, {@code collect}, {@code sort} with a condition or value in braces,
 * {@code size()}, {@code unique()}, {@code flatten()}, {@code sort()}; {@code $} is the whole. Conditions know
 * {@code == != < > <= >= && || !} and parentheses.
 */
final class JsonPathParser {

    private final String text;
    private int at;

    private JsonPathParser(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException for what is no path, with the place */
    static JsonStep parsed(String path) {
        var parser = new JsonPathParser(path);
        var step = parser.steps(JsonStep.itself(), !parser.taken("$"));
        if (parser.at < path.length()) {
            throw parser.unreadable();
        }
        return step;
    }

    /** @param first whether the first name stands without a dot */
    private JsonStep steps(JsonStep from, boolean first) {
        var step = from;
        var begins = first;
        while (at < text.length()) {
            if (taken("[")) {
                step = step.then(index());
            } else if (begins || taken(".")) {
                step = step.then(named());
            } else {
                return step;
            }
            begins = false;
        }
        return step;
    }

    private JsonStep index() {
        var end = text.indexOf(']', at);
        if (end < 0) {
            throw unreadable();
        }
        var index = text.substring(at, end);
        at = end + 1;
        return JsonStep.at(Integer.parseInt(index.strip()));
    }

    private JsonStep named() {
        var name = at < text.length() && text.charAt(at) == '\'' ? quoted() : name();
        if (taken("()")) {
            return switch (name) {
                case "size" -> JsonStep.size();
                case "unique" -> JsonStep.unique();
                case "flatten" -> JsonStep.flatten();
                case "sort" -> JsonStep.sort(JsonStep.itself());
                default -> throw unreadable();
            };
        }
        var before = at;
        if (!taken("{")) {
            at = before;
            return JsonStep.property(name);
        }
        var inner = inner();
        return switch (name) {
            case "find" -> JsonStep.find(inner);
            case "findAll" -> JsonStep.findAll(inner);
            case "any" -> JsonStep.any(inner);
            case "collect" -> JsonStep.collect(inner);
            case "sort" -> JsonStep.sort(inner);
            default -> throw unreadable();
        };
    }

    /** What stands in braces, about {@code it} or about the name before an arrow. */
    private JsonStep inner() {
        var variable = "it";
        var arrow = text.indexOf("->", at);
        if (arrow > 0 && text.substring(at, arrow).strip().matches("\\w+")) {
            variable = text.substring(at, arrow).strip();
            at = arrow + 2;
        }
        var condition = either(variable);
        if (!taken("}")) {
            throw unreadable();
        }
        return condition;
    }

    private JsonStep either(String variable) {
        var left = both(variable);
        while (taken("||")) {
            var one = left;
            var other = both(variable);
            left = value -> JsonStep.isTrue(one.of(value)) || JsonStep.isTrue(other.of(value));
        }
        return left;
    }

    private JsonStep both(String variable) {
        var left = single(variable);
        while (taken("&&")) {
            var one = left;
            var other = single(variable);
            left = value -> JsonStep.isTrue(one.of(value)) && JsonStep.isTrue(other.of(value));
        }
        return left;
    }

    private JsonStep single(String variable) {
        if (taken("!")) {
            var other = single(variable);
            return value -> !JsonStep.isTrue(other.of(value));
        }
        if (taken("(")) {
            var inside = either(variable);
            if (!taken(")")) {
                throw unreadable();
            }
            return inside;
        }
        var left = operand(variable);
        if (taken("==")) {
            return compared(left, operand(variable), JsonPathParser::same);
        }
        if (taken("!=")) {
            return compared(left, operand(variable), (one, other) -> !same(one, other));
        }
        if (taken("<=")) {
            return compared(left, operand(variable), (one, other) -> JsonStep.compare(one, other) <= 0);
        }
        if (taken(">=")) {
            return compared(left, operand(variable), (one, other) -> JsonStep.compare(one, other) >= 0);
        }
        if (taken("<")) {
            return compared(left, operand(variable), (one, other) -> JsonStep.compare(one, other) < 0);
        }
        return taken(">") ? compared(left, operand(variable), (one, other) -> JsonStep.compare(one, other) > 0) : left;
    }

    private static JsonStep compared(JsonStep one, JsonStep other,
            BiPredicate<@Nullable Object, @Nullable Object> holds) {
        return value -> holds.test(one.of(value), other.of(value));
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null ? one == other : JsonStep.compare(one, other) == 0;
    }

    private JsonStep operand(String variable) {
        spaces();
        if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
            var value = quoted();
            return any -> value;
        }
        var name = name();
        if (name.equals(variable)) {
            return steps(JsonStep.itself(), false);
        }
        return switch (name) {
            case "true" -> any -> true;
            case "false" -> any -> false;
            case "null" -> any -> null;
            default -> {
                var number = Double.valueOf(taken(".") ? name + "." + name() : name);
                yield any -> number;
            }
        };
    }

    private String quoted() {
        var end = text.indexOf(text.charAt(at), at + 1);
        if (end < 0) {
            throw unreadable();
        }
        var value = text.substring(at + 1, end);
        at = end + 1;
        return value;
    }

    private String name() {
        var from = at;
        while (at < text.length() && ".[](){}=!<>&|' ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (from == at) {
            throw unreadable();
        }
        return text.substring(from, at);
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean taken(String sign) {
        var before = at;
        spaces();
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        at = before;
        return false;
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("no path beyond character " + at + ": " + text);
    }
}
