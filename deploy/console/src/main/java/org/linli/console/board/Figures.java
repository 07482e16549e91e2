package org.linli.console.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.linli.console.api.Answer;
import org.linli.console.board.Panel.Bar;
import org.linli.console.page.Formats;

/** Sums and counts of the rows of one answer. A list that goes on is counted as far as it was read, and says so. */
record Figures(Answer answer) {

    private static final int CENT = 2;
    private static final int WHOLE = 100;

    /** How many rows, such as {@code 17}, or {@code 500+} of a list that goes on. */
    String count() {
        return more(String.valueOf(answer.items().size()));
    }

    String count(String field, String value) {
        return more(String
                .valueOf(answer.items().stream().filter(row -> row.path(field).asText("").equals(value)).count()));
    }

    /** An amount of all rows together, in yuan. */
    String sum(String field) {
        return more(yuan(answer.items().stream().mapToLong(row -> fen(row.path(field))).sum()));
    }

    /** A bar for every value of a field, in the order of its first row. */
    List<Bar> byCount(String field, Function<String, String> words, Function<String, String> href) {
        var counts = new LinkedHashMap<String, Long>();
        answer.items().forEach(row -> counts.merge(row.path(field).asText(""), 1L, Long::sum));
        return bars(counts, words, href, count -> more(String.valueOf(count)));
    }

    /** A bar for every value of a field, as long as the amounts of its rows together. */
    List<Bar> bySum(String field, String amount, Function<String, String> words, Function<String, String> href) {
        return byRow(field, row -> fen(row.path(amount)), words, href, fen -> more(yuan(fen)));
    }

    /** A bar for every row. */
    List<Bar> byRow(String name, ToLongFunction<JsonNode> size, Function<String, String> words,
            Function<String, String> href, Function<Long, String> said) {
        var sizes = new LinkedHashMap<String, Long>();
        answer.items().forEach(row -> sizes.merge(row.path(name).asText(""), size.applyAsLong(row), Long::sum));
        return bars(sizes, words, href, said);
    }

    private static List<Bar> bars(Map<String, Long> sizes, Function<String, String> words,
            Function<String, String> href, Function<Long, String> said) {
        var longest = Math.max(1, sizes.values().stream().mapToLong(Long::longValue).max().orElse(1));
        return sizes.entrySet().stream()
                .map(each -> new Bar(each.getKey().isEmpty() ? "–" : words.apply(each.getKey()),
                        said.apply(each.getValue()), href.apply(each.getKey()),
                        (int) (WHOLE * each.getValue() / longest)))
                .toList();
    }

    static long fen(JsonNode amount) {
        var text = amount.path("amount").asText("");
        return text.isEmpty() ? 0 : new BigDecimal(text).movePointRight(CENT).longValueExact();
    }

    static String yuan(long fen) {
        return Formats.grouped(BigDecimal.valueOf(fen, CENT).toPlainString());
    }

    private String more(String figure) {
        return answer.next().isEmpty() ? figure : figure + "+";
    }
}
