package org.linli.procurement.oversight.ocds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.oversight.ocds.release.Moments;
import org.linli.procurement.oversight.ocds.release.Part;

/**
 * What a tender's document says, in the sections of the standard. Read as a tree: a document of yesterday lacks fields
 * of today.
 */
@ApplicationScoped
class TenderDocument {

    private static final String ONLY_LOT = "1";

    private final OcdsConfig config;
    private final AwardCriteria criteria = new AwardCriteria();

    TenderDocument(OcdsConfig config) {
        this.config = config;
    }

    Part sections(JsonNode content, String serviceType) {
        var lots = lots(content);
        return new Part().text("title", content.path("title").asText())
                .text("description", content.path("description").asText())
                .part("value", Shapes.value(content.path("ceilingPrice"))).part("contractPeriod", term(content))
                .text("awardCriteria", criteria.code(content.path("evaluation")))
                .text("awardCriteriaDetails", criteria.details(content.path("evaluation")))
                .part("selectionCriteria", new Part().parts("criteria", staff(content.path("staffing"))))
                .parts("targets", Shapes.metrics(content.path("agreedMetrics")))
                .parts("items", items(lots, content, serviceType)).parts("lots", lots);
    }

    /** The text itself, under its SHA-256: each version stays in the list. */
    Part document(UUID tenderId, String number, String contentHash, JournalFact fact) {
        return Part.withId(contentHash).text("documentType", "biddingDocuments").text("title", number)
                .text("url", config.baseUrl() + "/api/v1/tenders/" + tenderId).text("datePublished", fact.moment())
                .text("format", "application/json").text("language", "zh");
    }

    /** Where the document has no lots of its own, the whole is one: criteria belong to lots. */
    private List<Part> lots(JsonNode content) {
        var own = content.path("lots");
        if (!own.isArray() || own.isEmpty()) {
            return List.of(lot(ONLY_LOT, content, content));
        }
        var lots = new ArrayList<Part>();
        for (var lot : own) {
            var code = lot.path("code").asText(lot.path("id").asText(String.valueOf(lots.size() + 1)));
            lots.add(lot(code, lot, content));
        }
        return lots;
    }

    private Part lot(String id, JsonNode lot, JsonNode content) {
        return Part.withId(id).text("title", lot.path("title").asText()).text("status", "active")
                .part("value", Shapes.value(lot.path("ceilingPrice"))).part("contractPeriod", term(content))
                .part("awardCriteria", criteria.breakdown(content.path("evaluation")));
    }

    private static Part term(JsonNode content) {
        return Shapes.period(Moments.startOf(content.path("serviceFrom").asText(null)),
                Moments.endOf(content.path("serviceTo").asText(null)));
    }

    private static List<Part> items(List<Part> lots, JsonNode content, String serviceType) {
        return lots.stream().map(lot -> lot.json().path("id").asText())
                .map(lot -> Part.withId(lot).text("description", content.path("title").asText())
                        .part("classification", new Part().text("scheme", "x_linli_catalogue").text("id", serviceType))
                        .text("relatedLot", lot))
                .toList();
    }

    private static List<Part> staff(JsonNode staffing) {
        return Shapes.each(staffing).map(need -> new Part().text("type", "technical")
                .text("subType", need.path("tier").asText())
                .text("description", need.path("tier").asText() + ":持证人数 certified ≥ " + need.path("certified").asInt())
                .text("minimum", String.valueOf(need.path("people").asInt())).texts("appliesTo", List.of("supplier")))
                .toList();
    }
}
