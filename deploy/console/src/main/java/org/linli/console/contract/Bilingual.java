package org.linli.console.contract;

import java.util.regex.Pattern;

/** A text of a contract: Chinese first, then English, or one of them alone. */
public record Bilingual(String text) {

    private static final Pattern ENGLISH = Pattern.compile("(?<=[^\\x00-\\x7F] |\\) )[A-Z]");

    /** @param language such as {@code en} */
    public String in(String language) {
        var english = ENGLISH.matcher(text);
        if (!english.find() || english.start() == 0) {
            return text;
        }
        return (language.startsWith("en") ? text.substring(english.start()) : text.substring(0, english.start()))
                .strip();
    }

    /** What stands before its first comma, colon or bracket: good for a button. */
    public String brief(String language) {
        var all = in(language);
        return language.startsWith("en") ? all.replaceFirst("[;:,(].*", "").strip() : all;
    }
}
