package org.linli.procurement.oversight.ocds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.oversight.ocds.release.Part;

/** The small objects that the standard uses everywhere. */
final class Shapes {

    private Shapes() {
    }

    /** @param money as facts carry it: a decimal string and its currency */
    static Part value(JsonNode money) {
        return money.isObject() ? new Part().number("amount", new BigDecimal(money.path("amount").asText()))
                .text("currency", money.path("currency").asText()) : new Part();
    }

    static Part period(@Nullable String start, @Nullable String end) {
        return new Part().text("startDate", start).text("endDate", end);
    }

    /** Something that has happened. */
    static Part met(String id, String type, String code, String title, @Nullable String when) {
        return milestone(id, type, code, title).text("dateMet", when).text("status", "met");
    }

    /** Something that is due. */
    static Part due(String id, String type, String code, String title, @Nullable String by) {
        return milestone(id, type, code, title).text("dueDate", by).text("status", "scheduled");
    }

    private static Part milestone(String id, String type, String code, String title) {
        return Part.withId(id).text("type", type).text("code", code).text("title", title);
    }

    /** @param rationale words that were part of a public notice, or null */
    static Part amendment(JournalFact fact, @Nullable String rationale) {
        return Part.withId(fact.id().toString()).text("date", fact.moment()).text("rationale", rationale)
                .text("releaseID", fact.id().toString());
    }

    static Part statistic(String measure, BigDecimal value, JournalFact fact) {
        return Part.withId(measure).text("measure", measure).text("date", fact.moment()).number("value", value);
    }

    static Part statistic(String measure, int value, JournalFact fact) {
        return statistic(measure, BigDecimal.valueOf(value), fact);
    }

    /** What a service is measured by, with what was agreed for it. */
    static List<Part> metrics(JsonNode agreed) {
        return each(agreed).map(metric -> {
            var code = metric.path("code").asText();
            var target = Part.withId("target").text("measure", metric.path("target").asText()).part("unit",
                    new Part().text("name", metric.path("unit").asText()));
            return Part.withId(code).text("title", code).parts("observations", List.of(target));
        }).toList();
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
