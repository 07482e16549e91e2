package org.linli.platform.testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From one value to the next on a path; from nothing to nothing. */
@FunctionalInterface
interface JsonStep {

    @Nullable
    Object of(@Nullable Object value);

    static JsonStep itself() {
        return value -> value;
    }

    default JsonStep then(JsonStep next) {
        return value -> next.of(of(value));
    }

    /** Of a list: that of each of its values. */
    static JsonStep property(String name) {
        return new JsonStep() {
            @Override
            public @Nullable Object of(@Nullable Object value) {
                return switch (value) {
                    case Map<?, ?> object -> object.get(name);
                    case List<?> list -> each(list, this);
                    case null, default -> null;
                };
            }
        };
    }

    /** Counted from the end where it is less than nought. */
    static JsonStep at(int index) {
        return value -> {
            if (!(value instanceof List<?> list)) {
                return null;
            }
            var place = index < 0 ? list.size() + index : index;
            return place >= 0 && place < list.size() ? list.get(place) : null;
        };
    }

    static JsonStep find(JsonStep condition) {
        return value -> stream(value).filter(each -> isTrue(condition.of(each))).findFirst().orElse(null);
    }

    static JsonStep findAll(JsonStep condition) {
        return value -> stream(value).filter(each -> isTrue(condition.of(each))).toList();
    }

    static JsonStep any(JsonStep condition) {
        return value -> stream(value).anyMatch(each -> isTrue(condition.of(each)));
    }

    static JsonStep collect(JsonStep of) {
        return value -> value instanceof List<?> list ? each(list, of) : null;
    }

    static JsonStep sort(JsonStep by) {
        return value -> stream(value).sorted((one, other) -> compare(by.of(one), by.of(other))).toList();
    }

    static JsonStep size() {
        return value -> switch (value) {
            case List<?> list -> list.size();
            case Map<?, ?> object -> object.size();
            case null, default -> null;
        };
    }

    static JsonStep unique() {
        return value -> stream(value).distinct().toList();
    }

    static JsonStep flatten() {
        return value -> stream(value).flatMap(JsonStep::flat).toList();
    }

    private static Stream<?> flat(Object value) {
        return value instanceof List<?> list ? list.stream().flatMap(JsonStep::flat) : Stream.of(value);
    }

    private static List<@Nullable Object> each(List<?> list, JsonStep step) {
        var found = new ArrayList<@Nullable Object>(list.size());
        list.forEach(one -> found.add(step.of(one)));
        return found;
    }

    private static Stream<?> stream(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.empty();
    }

    /** Not false, nought, nothing or empty. */
    static boolean isTrue(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case String text -> !text.isEmpty();
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> object -> !object.isEmpty();
            case Number number -> number.doubleValue() != 0;
            default -> true;
        };
    }

    /** Numbers by value, everything else by its text; nothing comes first. */
    static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one instanceof Number number && other instanceof Number second
                ? Double.compare(number.doubleValue(), second.doubleValue())
                : one.toString().compareTo(other.toString());
    }
}
