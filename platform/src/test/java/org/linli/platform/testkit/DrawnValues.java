package org.linli.platform.testkit;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Values that a schema allows, and values that have broken others, drawn from one source of chance. */
final class DrawnValues {

    private static final int DEEPEST = 6;
    private static final List<String> TEXTS = List.of("和邻社工", "abc", "A1", "X", "440105099", "440105099001", "12.50",
            "2026-03", "2026", "0", "F01", "A-1", "CNY", "HOUR", "0".repeat(64), "52440105MJK0000144",
            "440105199001010017", "6222020000000000001", "13900001111", "application/pdf", "AB");

    /** Fields of bodies that hold what lies nowhere in clear, each with a value that is looked for afterwards. */
    static final Map<String, String> SECRETS =
            Map.of("residentId", "440105198812120012", "accountNumber", "6222021399977755502", "contact",
                    "139 7777 5555 canary", "phone", "13977775555", "email", "canary@cage.cn", "giver", "canary giver");

    static final List<String> HOSTILE_TEXTS = List.of("", " ", "a\u0000b", "\u202Eevil", "a\u200Bb", "\uFEFF", "\u2028",
            "x".repeat(201), "x".repeat(3_000), "'; drop table journal; --", "${jndi:ldap://nowhere}", "%s%n", "%00",
            "../../etc/passwd", "<script>", "\uD83D\uDE00", "e\u0301", "NaN", "null", "-1", "0", "2147483648",
            "99999999999999999999", "1e400", "9".repeat(400), "2026-02-30", "-999999999-01-01", "+999999999-12-31",
            "1899-12-31", "2201-01-01", "2027-03-01", "2026-13", "+294277-01-10T04:00:54Z", "[]", "{}", "\t", "中文",
            "00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "TRUE", "true", "*", "\"", "\\", "a,b", "a;b", "a/b");

    static final Object ENDLESS = raw("9".repeat(400_000));

    private static final List<Object> HOSTILE_JSON = Arrays.asList(null, true, List.of(), Map.of(),
            Arrays.asList((Object) null), List.of(List.of()), Map.of("a", 1), 0, -1, 1.5, Long.MAX_VALUE,
            Long.MIN_VALUE, Integer.MIN_VALUE, raw("1e400"), raw("-0"), raw("1e-999999999"), raw("1E+999999999"),
            raw("9".repeat(900)), ENDLESS, raw("\"\\uD800\""), raw("\"\\u0000\""),
            raw("[".repeat(900) + "]".repeat(900)), raw("\"" + "x".repeat(100_000) + "\""));

    private final ContractModel model;
    private final Random random;
    private final List<UUID> known = new ArrayList<>();

    DrawnValues(ContractModel model, Random random) {
        this.model = model;
        this.random = random;
        known.add(uuid());
    }

    private static Object raw(String json) {
        return new RawValue(json);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean in(int times) {
        return random.nextInt(times) == 0;
    }

    UUID uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
    }

    /** An id that was in an answer: what follows may find something there. */
    void learn(UUID id) {
        if (known.size() < 1_000) {
            known.add(id);
        } else {
            known.set(random.nextInt(known.size()), id);
        }
    }

    UUID id() {
        return in(4) ? uuid() : one(known);
    }

    /** Nothing, in place of a value of any kind, or something of the same kind that is just too much. */
    @Nullable
    Object hostile() {
        return in(2) ? one(HOSTILE_JSON) : one(HOSTILE_TEXTS);
    }

    /** As the contract says it should be, as far as a schema says it. */
    Object allowed(Map<String, Object> schema) {
        return allowed(schema, 0);
    }

    private Object allowed(Map<String, Object> schema, int depth) {
        var choices = ContractModel.list(schema.get("enum"));
        if (!choices.isEmpty()) {
            return one(choices);
        }
        return switch (ContractModel.type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> {
                var items = new ArrayList<>();
                var least = schema.get("minItems") instanceof Integer number ? number : 0;
                for (var each = 0; depth < DEEPEST && each < Math.max(least, random.nextInt(3)); each++) {
                    items.add(allowed(model.resolved(ContractModel.map(schema.get("items"))), depth + 1));
                }
                yield items;
            }
            case "integer" -> whole(schema);
            case "number" -> in(2) ? 1 : 0.5;
            case "boolean" -> random.nextBoolean();
            default -> text(schema);
        };
    }

    private Map<String, Object> object(Map<String, Object> schema, int depth) {
        var values = new LinkedHashMap<String, Object>();
        var required = ContractModel.list(schema.get("required"));
        if (depth < DEEPEST) {
            model.properties(schema).forEach((name, each) -> {
                if (required.contains(name) || !in(4)) {
                    values.put(name, SECRETS.containsKey(name) && "string".equals(ContractModel.type(each))
                            ? SECRETS.get(name) : allowed(each, depth + 1));
                }
            });
        }
        return values;
    }

    private long whole(Map<String, Object> schema) {
        var least = schema.get("minimum") instanceof Number number ? number.longValue() : 0;
        var most = schema.get("maximum") instanceof Number number ? number.longValue() : least + 50;
        return least + random.nextInt((int) Math.min(1_000, Math.max(1, most - least + 1)));
    }

    private String text(Map<String, Object> schema) {
        return switch (String.valueOf(schema.get("format"))) {
            case "uuid" -> id().toString();
            case "date" -> Time.today().plusDays(random.nextInt(400) - 100).toString();
            case "date-time" -> Time.now().plusSeconds(random.nextInt(10_000_000)).toString();
            default -> schema.get("pattern") instanceof String pattern ? matching(pattern) : one(TEXTS);
        };
    }

    private String matching(String pattern) {
        if (pattern.startsWith("[a-fA-F0-9]{8}-")) {
            return id().toString();
        }
        try {
            var form = Pattern.compile(pattern);
            var fitting = TEXTS.stream().filter(
                    each -> form.matcher(each).find() && (pattern.startsWith("^") || form.matcher(each).matches()))
                    .toList();
            return fitting.isEmpty() ? one(TEXTS) : one(fitting);
        } catch (PatternSyntaxException ofAnotherLanguage) {
            return one(TEXTS);
        }
    }
}
