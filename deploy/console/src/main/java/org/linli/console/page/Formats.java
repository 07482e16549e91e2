package org.linli.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How times and ids are written for people: Shanghai's time with its weekday. */
@TemplateExtension
public final class Formats {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd EEE HH:mm:ss");

    private Formats() {
    }

    public static String shanghai(Instant moment, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return MOMENT.withLocale((Locale) locale).format(moment.atZone(SHANGHAI));
    }

    /** A field of an answer as text; empty where it has none. */
    public static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    /** An amount of money of an answer: yuan, thousands apart. */
    public static String money(JsonNode node, String field) {
        return grouped(node.path(field).path("amount").asText(""));
    }

    /** {@code 2400000.00} is {@code 2,400,000.00}. */
    public static String grouped(String amount) {
        return amount.replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", ",");
    }

    /** As it stands in an address. */
    public static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A part of an answer. */
    public static JsonNode part(JsonNode node, String field) {
        return node.path(field);
    }

    /** The rows of a part of an answer; none where it has none. */
    public static List<JsonNode> rows(JsonNode node, String field) {
        return node.path(field).valueStream().toList();
    }

    /** The end of an id: its beginning is the time and alike for all. */
    public static String brief(UUID id) {
        var text = id.toString();
        return "…" + text.substring(text.length() - 6);
    }
}
