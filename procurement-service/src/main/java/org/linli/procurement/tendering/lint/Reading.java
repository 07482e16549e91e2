package org.linli.procurement.tendering.lint;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as a reader understands it, however it is written: one width, simplified characters, Latin letters for those
 * that only look so, nothing invisible, no blank and no ornament between characters.
 *
 * @param plain with single blanks, for languages that need them
 * @param segments what stands between stops and commas
 */
record Reading(String plain, List<Segment> segments) {

    /** @param digits the same with its numerals as figures: 一百万 as 1000000 */
    record Segment(String text, String digits) {

        static Segment of(String text) {
            return new Segment(text, Numerals.asFigures(text));
        }
    }

    private static final Transliterator SIMPLIFIED =
            Transliterator.getInstance("Traditional-Simplified; Cyrillic-Latin; Greek-Latin");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Mn}&&[^\\r\\n\\t]]");
    private static final Pattern ORNAMENT = Pattern.compile("[\\s\"'`´“”‘’《》〈〉<>【】\\[\\]「」『』(){}*_~^#·•・‧∙|\\\\]");
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=\\p{IsHan})[-‐-―—.+=/](?=\\p{IsHan})|(?<=\\p{IsHan})[-‐-―—.+=/](?=\\d)");
    private static final Pattern LIST_MARK = Pattern.compile("^\\s*(?:\\d+[.、)]|[(一二三四五六七八九十]+[、)]|[-•*·])\\s*");
    private static final Pattern STOPS = Pattern.compile("[,。;!?]");
    /** What is asked for after the award hangs on what follows it. */
    private static final Pattern HANGS_ON = Pattern.compile("(?:后|之后|期间|期内|时)$");
    /** A line so short is a word that was broken. */
    private static final int BROKEN = 3;

    static Reading of(String raw) {
        var one = INVISIBLE.matcher(SIMPLIFIED.transliterate(Normalizer.normalize(raw, Normalizer.Form.NFKC)))
                .replaceAll("");
        return new Reading(one.replaceAll("[\\s_]+", " "), segments(one.toUpperCase(Locale.ROOT)));
    }

    /** Without stops: where a name may stand. */
    String joined() {
        return segments.stream().map(Segment::text).collect(Collectors.joining("\n"));
    }

    private static List<Segment> segments(String text) {
        var segments = new ArrayList<Segment>();
        for (var line : lines(text)) {
            var before = "";
            for (var piece : STOPS.split(line)) {
                var tight = before + tight(piece);
                before = HANGS_ON.matcher(tight).find() ? tight : "";
                if (before.isEmpty() && !tight.isEmpty()) {
                    segments.add(Segment.of(tight));
                }
            }
            if (!before.isEmpty()) {
                segments.add(Segment.of(before));
            }
        }
        return List.copyOf(segments);
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\\R")) {
            var last = lines.isEmpty() ? "" : lines.getLast();
            var broken = !lines.isEmpty() && (tight(line).length() <= BROKEN || tight(last).length() <= BROKEN);
            if (broken && !LIST_MARK.matcher(line).find()) {
                lines.set(lines.size() - 1, last + line);
            } else {
                lines.add(LIST_MARK.matcher(line).replaceFirst(""));
            }
        }
        return lines;
    }

    private static String tight(String text) {
        return BETWEEN.matcher(ORNAMENT.matcher(text).replaceAll("")).replaceAll("");
    }
}
