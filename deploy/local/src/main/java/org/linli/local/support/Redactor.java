package org.linli.local.support;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of a log's line whatever could be about somebody: everything quoted or assigned, every name of two
 * capitalised words, every character that is not ASCII, every long number or key. When, how grave, which class, which
 * exception and where stays, and so do ids, which say nothing without the database.
 */
final class Redactor {

    static final String GONE = "…";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Stands for the first id of a line while the rest is looked through, the next characters for the others. */
    private static final char FIRST_ID = '\uE000';
    private static final List<Pattern> PERSONAL = List.of(
            // values of constraints, parameters and JSON
            Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`]*`"),
            Pattern.compile("(?<==)\\s*(\\([^)]*\\)|\\{[^}]*}|[^\\s,;)\\]]+)"),
            // addresses
            Pattern.compile("[\\w.+-]+@[\\w.-]+"),
            // tokens and keys; numbers of people, accounts and telephones, also with blanks and dashes between
            Pattern.compile("(?<![\\w./$-])(?=[\\w.~+/-]*\\d)[\\w~+/-]{20,}[\\w.~+/=-]*"),
            Pattern.compile("(?<![\\w.:-])\\+?\\d(?:[ -]?\\d){5,}[\\dXx]?(?![\\w:])"),
            // Zhang Wei, ZHANG Wei, Zhang San Feng
            Pattern.compile("\\b[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)+\\b"),
            // the demo people and others who sign in so: officer-lin
            Pattern.compile("(?i)(?<=\\b(?:user|username|actor|person|name|caller|by|of)[ :])\\s*[a-z][\\w.-]*"),
            Pattern.compile("[^\\x00-\\x7F\\uE000-\\uF8FF]+"));
    /** When a line was written is kept: it would count as a number. */
    private static final Pattern WHEN =
            Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d[ T])?\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?( [A-Z]{3})?");
    private static final Pattern FRAME =
            Pattern.compile("^\\s+at [\\w.$/<>@-]+\\((?:[\\w$]+\\.java:\\d+|Native Method|Unknown Source)?\\)$");

    private final List<String> secrets;

    /** @param secrets passwords and keys of this house, wherever they stand */
    Redactor(Collection<String> secrets) {
        this.secrets = secrets.stream().filter(secret -> !secret.isBlank()).toList();
    }

    String line(String line) {
        if (FRAME.matcher(line).matches()) {
            return line;
        }
        var when = WHEN.matcher(line);
        var kept = when.find() ? when.end() : 0;
        var rest = line.substring(kept);
        for (var secret : secrets) {
            rest = rest.replace(secret, GONE);
        }
        var ids = ID.matcher(rest).results().map(MatchResult::group).distinct().toList();
        for (int each = 0; each < ids.size(); each++) {
            rest = rest.replace(ids.get(each), String.valueOf((char) (FIRST_ID + each)));
        }
        for (var pattern : PERSONAL) {
            rest = pattern.matcher(rest).replaceAll(GONE);
        }
        for (int each = 0; each < ids.size(); each++) {
            rest = rest.replace(String.valueOf((char) (FIRST_ID + each)), ids.get(each));
        }
        return line.substring(0, kept) + rest;
    }
}
