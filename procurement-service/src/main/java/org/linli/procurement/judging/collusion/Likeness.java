package org.linli.procurement.judging.collusion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.linli.procurement.TextNormalizer;

/**
 * How much of two texts is the same, in letters and digits alone: spaces, marks, width, case and traditional characters
 * do not count, nor does what both took from the tender document.
 *
 * @param common what everybody may quote
 */
record Likeness(String common) {

    private static final int GROUP = 5;
    /** So many signs in a row are not the same by chance: the usual measure of copying in Chinese texts. */
    private static final int ROW = 13;

    /**
     * @param percent of the shorter text's own signs that stand in rows of thirteen or more in the longer one
     * @param longest signs of the longest such row
     */
    record Copied(BigDecimal percent, int longest) {
    }

    Likeness {
        common = plain(common);
    }

    /** Shared groups of five signs over all groups (Jaccard). */
    BigDecimal percent(String left, String right) {
        var first = groups(plain(left), GROUP);
        var second = groups(plain(right), GROUP);
        var quoted = groups(common, GROUP);
        first.removeAll(quoted);
        second.removeAll(quoted);
        var all = new HashSet<>(first);
        all.addAll(second);
        first.retainAll(second);
        return percent(first.size(), all.size());
    }

    Copied copied(String left, String right) {
        var one = plain(left);
        var other = plain(right);
        var shorter = one.length() <= other.length() ? one : other;
        var rows = groups(shorter.equals(one) ? other : one, ROW);
        var quoted = groups(common, ROW);
        var copied = new BitSet(shorter.length());
        var free = new BitSet(shorter.length());
        for (int start = 0; start + ROW <= shorter.length(); start++) {
            var row = shorter.substring(start, start + ROW);
            if (quoted.contains(row)) {
                free.set(start, start + ROW);
            } else if (rows.contains(row)) {
                copied.set(start, start + ROW);
            }
        }
        return new Copied(percent(copied.cardinality(), shorter.length() - without(free, copied).cardinality()),
                longest(copied));
    }

    private static BitSet without(BitSet some, BitSet others) {
        some.andNot(others);
        return some;
    }

    private static int longest(BitSet marked) {
        var longest = 0;
        for (int start = marked.nextSetBit(0); start >= 0; start = marked.nextSetBit(marked.nextClearBit(start))) {
            longest = Math.max(longest, marked.nextClearBit(start) - start);
        }
        return longest;
    }

    private static BigDecimal percent(int part, int whole) {
        return whole == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** Letters and digits, in one width, case and script. */
    static String plain(String text) {
        return TextNormalizer.lettersAndDigits(text);
    }

    private static Set<String> groups(String plain, int size) {
        var groups = new HashSet<String>();
        for (int start = 0; start + size <= plain.length(); start++) {
            groups.add(plain.substring(start, start + size));
        }
        return groups;
    }
}
