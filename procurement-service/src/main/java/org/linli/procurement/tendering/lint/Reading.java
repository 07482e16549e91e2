package org.linli.procurement.tendering.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.procurement.TextNormalizer;

/**
 * A text as a reader understands it, however it is written: in its normal form ({@link TextNormalizer}), with no blank
 * and no ornament between characters.
 *
 * @param sentences with single blanks, for languages that need them
 * @param segments what stands between stops and commas
 * @param spaced what stands between blanks, where it is more than a word: a blank may be a stop or mere ornament
 */
record Reading(List<String> sentences, List<Segment> segments, List<Segment> spaced) {

    /** @param digits the same with its numerals as figures: 一百万 as 1000000 */
    record Segment(String text, String digits) {

        static Segment of(String text) {
            return new Segment(text, Numerals.asFigures(text));
        }
    }

    private static final Pattern ORNAMENT =
            Pattern.compile("[\\s\\p{So}\\p{Sk}\\p{Pc}\\p{Pi}\\p{Pf}\\p{Ps}\\p{Pe}\"'`´*~#·•・‧∙※†‡§¶…|\\\\]|\\.{2,}");
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=\\p{IsHan})[-‐-―—.+=/](?=\\p{IsHan}|\\d)|(?<=\\d)\\+(?=\\p{IsHan})");
    /** A word whose characters stand one by one. */
    private static final Pattern SPELT = Pattern.compile("(?:\\p{IsHan}[、,.;:]){2,}\\p{IsHan}");
    private static final Pattern MARKS = Pattern.compile("[、,.;:]");
    private static final Pattern LIST_MARK = Pattern.compile("^\\s*(?:\\d+[.、)]|[(一二三四五六七八九十]+[、)]|[-•*·])\\s*");
    /** A turn of the sentence ends what was said before it: 不限定注册地但本区机构加分. */
    private static final Pattern STOPS =
            Pattern.compile("[,。;!?]|(?<![不非])但(?=\\p{IsHan})|(?=(?:而|并|且|同时|另)(?:必须|须|应当|应))|然而|否则");
    /** What is asked for after the award hangs on what follows it. */
    private static final Pattern HANGS_ON = Pattern.compile("(?:后|之后|期间|期内|时)$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[。;!?\\r\\n]+|\\.(?=\\s|$)|\\bbut\\b");
    /** A line so short is a word that was broken. */
    private static final int BROKEN = 3;

    static Reading of(String raw) {
        var one = TextNormalizer.normalize(raw);
        var sentences = SENTENCE_ENDS.splitAsStream(one).map(sentence -> sentence.replaceAll("[\\s_]+", " ").strip())
                .filter(sentence -> !sentence.isEmpty()).toList();
        var upper = one.toUpperCase(Locale.ROOT);
        return new Reading(sentences, segments(upper), upper.lines().flatMap(Reading::spaced).toList());
    }

    List<Segment> all() {
        return Stream.concat(segments.stream(), spaced.stream()).toList();
    }

    private static Stream<Segment> spaced(String line) {
        var pieces = BLANKS.split(line.strip());
        return pieces.length == 1 ? Stream.empty()
                : Stream.of(pieces).filter(piece -> piece.length() > BROKEN).flatMap(piece -> segments(piece).stream());
    }

    /** Without stops: where a name may stand. */
    String joined() {
        return segments.stream().map(Segment::text).collect(Collectors.joining("\n"));
    }

    private static List<Segment> segments(String text) {
        var segments = new ArrayList<Segment>();
        for (var line : lines(text)) {
            var before = "";
            for (var piece : STOPS.split(SPELT.matcher(tight(line)).replaceAll(Reading::word))) {
                var tight = before + piece;
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

    private static String word(MatchResult spelt) {
        return MARKS.matcher(spelt.group()).replaceAll("");
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
