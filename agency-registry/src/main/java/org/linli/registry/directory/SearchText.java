package org.linli.registry.directory;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as search compares it: in one width, simplified, small letters, without spaces and punctuation; beside it the
 * first letter of the pinyin of each character. A character with several readings has the most common one.
 */
record SearchText(String text, String initials) {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();
    private static final Map<Integer, String> INITIALS = new ConcurrentHashMap<>();
    private static final Pattern BETWEEN = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}]+");

    static SearchText of(String name) {
        var text = normalised(name);
        return new SearchText(text, text.codePoints().mapToObj(SearchText::initial).collect(Collectors.joining()));
    }

    /** What was asked for, word by word; each has to be found. */
    static List<String> words(String asked) {
        return Arrays.stream(asked.strip().split("[\\p{Z}\\t]+")).map(SearchText::normalised)
                .filter(Predicate.not(String::isEmpty)).distinct().toList();
    }

    private static String normalised(String text) {
        return BETWEEN.matcher(SIMPLIFIED.transliterate(WIDTH.normalize(text))).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Looked up once for each character: the transliteration is the dearest part of a name. */
    private static String initial(int character) {
        return INITIALS.computeIfAbsent(character, SearchText::transliterated);
    }

    private static String transliterated(int character) {
        var pinyin = PINYIN.transliterate(Character.toString(character));
        return pinyin.isEmpty() ? "" : pinyin.substring(0, 1).toLowerCase(Locale.ROOT);
    }

    /** By these an index finds it: each character and each two that follow each other. */
    Set<String> grams() {
        var grams = new LinkedHashSet<>(gramsOf(text));
        grams.addAll(gramsOf(initials));
        return grams;
    }

    /** What of a word the index is asked for: its pairs, or the one character it has. */
    static Set<String> keysOf(String word) {
        var grams = gramsOf(word);
        var pairs = grams.stream().filter(gram -> gram.codePointCount(0, gram.length()) > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return pairs.isEmpty() ? grams : pairs;
    }

    static Set<String> gramsOf(String word) {
        var characters = word.codePoints().mapToObj(Character::toString).toList();
        var grams = new LinkedHashSet<String>(characters);
        for (int at = 1; at < characters.size(); at++) {
            grams.add(characters.get(at - 1) + characters.get(at));
        }
        return grams;
    }
}
