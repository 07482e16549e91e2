package org.linli.platform.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of all refusals, in Chinese and English. A code without a sentence is shown as itself; a test refuses
 * it.
 */
@Singleton
public class ProblemMessages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final Map<String, Properties> byLanguage = Map.of("zh", read("zh"), "en", read("en"));

    private static Properties read(String language) {
        var all = new Properties();
        for (var resource : List.of("platform-problems_", "problems_")) {
            var stream = Thread.currentThread().getContextClassLoader()
                    .getResourceAsStream(resource + language + ".properties");
            if (stream == null) {
                continue;
            }
            try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                all.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all;
    }

    /** @param part {@code title}, {@code detail}, or another that a caller knows to be there */
    public String of(ProblemCode code, String part, Locale locale, Object... arguments) {
        var pattern = byLanguage.get(language(locale)).getProperty(code.code() + "." + part, code.code());
        return new MessageFormat(pattern, Locale.ROOT).format(Stream.of(arguments).map(String::valueOf).toArray());
    }

    public boolean has(ProblemCode code, String part, String language) {
        return byLanguage.get(language).containsKey(code.code() + "." + part);
    }

    /** How many arguments the sentence takes, by the highest of its {0}, {1} … */
    public int takes(ProblemCode code, String part, String language) {
        return PLACEHOLDER.matcher(byLanguage.get(language).getProperty(code.code() + "." + part, "")).results()
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1).max().orElse(0);
    }

    /** A single quote is a sign of MessageFormat and is swallowed; two of them are an apostrophe. */
    public boolean losesAnApostrophe(ProblemCode code, String part, String language) {
        return byLanguage.get(language).getProperty(code.code() + "." + part, "").replace("''", "").contains("'");
    }

    private static String language(Locale locale) {
        return "en".equals(locale.getLanguage()) ? "en" : "zh";
    }
}
