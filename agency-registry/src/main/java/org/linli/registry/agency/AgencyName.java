package org.linli.registry.agency;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as two are compared: one width, one kind of bracket, small letters, without spaces and what nobody sees.
 */
final class AgencyName {

    /** Spaces, format characters such as the zero-width ones, and selectors of variants. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\x{FE00}-\\x{FE0F}" + "\\x{E0100}-\\x{E01EF}]+");
    private static final Pattern OPENING = Pattern.compile("[\\p{Ps}\\p{Pi}<]");
    private static final Pattern CLOSING = Pattern.compile("[\\p{Pe}\\p{Pf}>]");

    private AgencyName() {
    }

    static String key(String name) {
        var seen = UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        return CLOSING.matcher(OPENING.matcher(seen).replaceAll("(")).replaceAll(")").toLowerCase(Locale.ROOT);
    }

    /** Characters that mean something on one machine only, each as U+ and its number: a name has none of them. */
    static List<String> privateUse(String name) {
        return name.codePoints().filter(character -> Character.getType(character) == Character.PRIVATE_USE)
                .mapToObj("U+%04X"::formatted).distinct().toList();
    }
}
